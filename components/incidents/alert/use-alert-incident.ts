'use client';

import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { useUndoable } from '@/components/platform/undo/use-undoable';
import type { Alert } from '@/zero/incidents/alert/schema';
import { mutators } from '@/zero/mutators';

/** Gives an alert to an incident and takes it off one, each with a way back. */
export function useAlertIncident({ id: alertId, title }: Pick<Alert, 'id' | 'title'>) {
  const { organization } = useTenant();
  const write = useWrite();
  const undoable = useUndoable();
  const { linkAlert, unlinkAlert } = mutators.incident;
  const args = (incidentId: string) => ({
    organizationId: organization.id,
    at: Date.now(),
    incidentId,
    alertId,
  });
  const add = (incidentId: string) => write(linkAlert(args(incidentId)), 'Link');
  const remove = (incidentId: string) => write(unlinkAlert(args(incidentId)), 'Link');
  return {
    link: (incidentId: string) =>
      void undoable({
        words: 'Alert linked',
        subject: title,
        run: () => add(incidentId),
        back: () => remove(incidentId),
      }),
    unlink: (incidentId: string) =>
      void undoable({
        words: 'Alert unlinked',
        subject: title,
        run: () => remove(incidentId),
        back: () => add(incidentId),
      }),
  };
}
