'use client';

import { useState } from 'react';
import { useTenant } from '@/components/sync/tenant';
import { useWrite } from '@/components/sync/use-write';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/ids';
import { mutators } from '@/zero/mutators';
import type { Team } from '@/zero/schema';
import { isTaken } from './is-taken';

type TeamDialogProps = {
  /** Undefined for a new one. */
  team: Team | undefined;
  taken: readonly Team[];
  onClose: () => void;
};

/** A team's name. */
export function TeamDialog({ team, taken, onClose }: TeamDialogProps) {
  const { organization } = useTenant();
  const write = useWrite();
  const [typed, setTyped] = useState(team?.name ?? '');
  const name = typed.trim();
  const isDouble = isTaken(name, taken, team?.id);
  const isReady = name !== '' && !isDouble;

  function save() {
    if (!isReady) return;
    const place = { organizationId: organization.id, at: Date.now() };
    void (team
      ? write(mutators.team.change({ ...place, teamId: team.id, name }), 'Team')
      : write(mutators.team.create({ ...place, id: newId(), name }), 'Team'));
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={team ? 'Rename team' : 'Add team'}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!isReady} onClick={save}>
            {team ? 'Rename team' : 'Add team'}
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        maxLength={120}
        value={typed}
        error={isDouble ? 'There is a team of this name already.' : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
    </Dialog>
  );
}
