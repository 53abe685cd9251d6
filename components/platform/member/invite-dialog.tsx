'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/text-area';
import { toast } from '@/components/ui/toast';
import { newId } from '@/zero/core/ids';
import { mostInvited } from '@/zero/platform/member/invite';
import { mutators } from '@/zero/mutators';
import { emptyAccess, readAccess } from '../admin/access-draft';
import { AccessFields } from '../admin/access-fields';
import type { People } from '../admin/use-people';
import { planInvites } from './invite-plan';
import { InvitePreview } from './invite-preview';

type InviteDialogProps = { desk: People; open: boolean; onOpenChange: (open: boolean) => void };

/** Lets people in by their addresses, one or a pasted list. */
export function InviteDialog({ desk, open, onOpenChange }: InviteDialogProps) {
  const { organization } = useTenant();
  const write = useWrite();
  const [list, setList] = useState('');
  const [draft, setDraft] = useState(emptyAccess);
  const read = useDeferredValue(list);
  const plan = useMemo(() => planInvites(read, desk.people), [read, desk.people]);

  const invited = plan.filter((planned) => planned.outcome === 'invited');
  const isTooMany = invited.length > mostInvited;
  const access = readAccess(draft);
  const isReady = access && invited.length > 0 && !isTooMany && read === list;
  const people = invited.length === 1 ? '1 person' : `${invited.length} people`;

  /** What is pasted stays for another try; whom to let in as what is chosen anew each time. */
  function close() {
    setDraft(emptyAccess);
    onOpenChange(false);
  }

  async function invite() {
    if (!access || !isReady) return;
    const members = invited.map(({ email, name }) => ({ id: newId(), email, name }));
    const request = mutators.member.invite({
      organizationId: organization.id,
      at: Date.now(),
      members,
      access,
    });
    close();
    setList('');
    const outcome = await write(request, 'Invitation');
    if (outcome === 'saved') toast(`Invited ${people}`, { tone: 'success' });
    // Nothing is lost to a refusal.
    else if (outcome !== 'unknown') {
      setList(list);
      setDraft(draft);
    }
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? onOpenChange(true) : close())}
      size="lg"
      title="Invite people"
      description="Everybody gets the same access and an email with a link that works for 72 hours."
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={!isReady} onClick={() => void invite()}>
            {invited.length > 0 ? `Invite ${people}` : 'Invite people'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextArea
          label="Addresses"
          hint="Separated by commas or lines, with names if you like: Ada Lovelace <ada@example.com>"
          error={
            isTooMany
              ? `At most ${mostInvited} people at once. Leave ${invited.length - mostInvited} out and invite them after.`
              : undefined
          }
          minRows={4}
          maxRows={8}
          value={list}
          onChange={(event) => setList(event.target.value)}
        />
        <AccessFields desk={desk} draft={draft} onDraftChange={setDraft} />
        <InvitePreview plan={plan} />
      </div>
    </Dialog>
  );
}
