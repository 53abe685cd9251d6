'use client';

import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { readableEmail } from '@/lib/readable-email';
import { mutators } from '@/zero/mutators';
import { accessOf, readAccess } from './access-draft';
import { AccessFields } from './access-fields';
import type { Person } from './person';
import type { People } from './use-people';

type ApproveDialogProps = { desk: People; person: Person; onClose: () => void };

/** Lets in who asked, as what is chosen here. */
export function ApproveDialog({ desk, person, onClose }: ApproveDialogProps) {
  const { organization } = useTenant();
  const write = useWrite();
  const [name, setName] = useState(person.name);
  const [draft, setDraft] = useState(() => accessOf(person));
  const access = readAccess(draft);
  const isReady = access && name.trim();

  function approve() {
    if (!access || !isReady) return;
    const approval = mutators.member.approve({
      organizationId: organization.id,
      at: Date.now(),
      memberId: person.id,
      access,
      name: name.trim(),
    });
    void write(approval, `Approval of ${readableEmail(person.email)}`);
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Let ${readableEmail(person.email)} in`}
      description="Choose as what. The answer goes out by mail."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!isReady} onClick={approve}>
            Approve request
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <TextField
          label="Name"
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <AccessFields desk={desk} draft={draft} onDraftChange={setDraft} />
      </div>
    </Dialog>
  );
}
