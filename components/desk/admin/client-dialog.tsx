'use client';

import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import type { Client } from '@/zero/desk/client/schema';
import { isTaken } from '@/components/platform/admin/is-taken';

type ClientDialogProps = {
  /** Undefined for a new one. */
  client: Client | undefined;
  taken: readonly Client[];
  onClose: () => void;
};

/** A client's name and plan. */
export function ClientDialog({ client, taken, onClose }: ClientDialogProps) {
  const { organization } = useTenant();
  const write = useWrite();
  const [typedName, setName] = useState(client?.name ?? '');
  const [typedPlan, setPlan] = useState(client?.plan ?? 'standard');
  const name = typedName.trim();
  const plan = typedPlan.trim();
  const isDouble = isTaken(name, taken, client?.id);
  const isReady = name !== '' && plan !== '' && !isDouble;

  function save() {
    if (!isReady) return;
    const place = { organizationId: organization.id, at: Date.now() };
    void (client
      ? write(mutators.client.change({ ...place, clientId: client.id, name, plan }), 'Client')
      : write(mutators.client.create({ ...place, id: newId(), name, plan }), 'Client'));
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={client ? client.name : 'Add client'}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!isReady} onClick={save}>
            {client ? 'Save client' : 'Add client'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <TextField
          label="Name"
          maxLength={160}
          value={typedName}
          error={isDouble ? 'There is a client of this name already.' : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label="Plan"
          maxLength={40}
          value={typedPlan}
          onChange={(event) => setPlan(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
