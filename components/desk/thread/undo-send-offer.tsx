'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useDraft } from '@/components/platform/sync/drafts';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { SendLine } from './send-line';

const offeredSeconds = 10;

/** After a reply: offers time to take replies back, until it is answered once on this device. */
export function UndoSendOffer() {
  const { organization } = useTenant();
  const write = useWrite();
  const [answer, keepAnswer] = useDraft('undo-send-offer');
  const [preference, { type }] = useQuery(
    queries.preference.mine({ organizationId: organization.id }),
  );
  if (answer !== '' || type !== 'complete' || (preference?.undoSendSeconds ?? 0) > 0) return null;

  function turnOn() {
    keepAnswer('yes');
    const place = { organizationId: organization.id, at: Date.now() };
    void write(mutators.preference.change({ ...place, undoSendSeconds: offeredSeconds }), 'Choice');
    toast(`Replies now wait ${offeredSeconds} seconds`, {
      description: 'Change it under Notification settings.',
    });
  }

  return (
    <SendLine label="Offer of undo send">
      <span className="min-w-0 flex-1 max-sm:basis-full">
        Sent. Would you like {offeredSeconds} seconds in which to take a reply back?
      </span>
      <Button size="sm" variant="ghost" onClick={() => keepAnswer('no')}>
        No, thanks
      </Button>
      <Button size="sm" onClick={turnOn}>
        Turn on undo send
      </Button>
    </SendLine>
  );
}
