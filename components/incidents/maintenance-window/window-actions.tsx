'use client';

import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { undoable } from '@/components/platform/undo/use-undoable';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { MaintenanceWindow } from '@/zero/incidents/maintenance-window/schema';
import { mutators } from '@/zero/mutators';
import { useMaintenanceWindows } from './use-maintenance-windows';

type WindowActionsProps = { window: MaintenanceWindow; onDone: () => void };

/** Ends a window that is open, or removes one. */
export function WindowActions({ window, onDone }: WindowActionsProps) {
  const { organization } = useTenant();
  const { stateOf } = useMaintenanceWindows();
  const write = useWrite();
  const [isEnding, setEnding] = useState(false);
  const { end, remove, restore } = mutators.maintenanceWindow;
  const place = () => ({
    organizationId: organization.id,
    at: Date.now(),
    windowId: window.id,
  });

  function removeIt() {
    void undoable({
      done: 'Maintenance window removed',
      what: 'removing the maintenance window',
      sent: write(remove(place()), 'Removal of the maintenance window'),
      undo: () => write(restore(place()), 'Undo'),
    });
    onDone();
  }

  function endIt() {
    void write(end(place()), 'Ending the maintenance window');
    onDone();
  }

  return (
    <>
      <Button variant="danger" onClick={removeIt}>
        Remove
      </Button>
      {stateOf(window) === 'open' && <Button onClick={() => setEnding(true)}>End now</Button>}
      <ConfirmDialog
        open={isEnding}
        onOpenChange={setEnding}
        title={`End ${window.title} now?`}
        description="Alerts that it suppresses and that are still open are triggered and page. This cannot be undone."
        confirmLabel="End maintenance window"
        onConfirm={endIt}
      />
    </>
  );
}
