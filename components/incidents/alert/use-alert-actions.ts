'use client';

import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { useUndoable } from '@/components/platform/undo/use-undoable';
import type { Alert } from '@/zero/incidents/alert/schema';
import { mutators } from '@/zero/mutators';
import { can } from '@/zero/roles';

type Target = Pick<Alert, 'id' | 'title' | 'status'>;

/** What can be done with alerts, each with a way back. */
export function useAlertActions() {
  const { organization, actor } = useTenant();
  const write = useWrite();
  const change = useUndoable();
  const { alert } = mutators;
  const about = ({ id }: Target) => ({
    organizationId: organization.id,
    at: Date.now(),
    alertId: id,
  });
  const mayRespond = can(actor, 'alert.respond');
  return {
    mayAcknowledge: ({ status }: Target) => mayRespond && status === 'triggered',
    mayResolve: ({ status }: Target) => mayRespond && status !== 'resolved',
    mayReopen: ({ status }: Target) => mayRespond && status === 'resolved',
    acknowledge: (target: Target) =>
      void change({
        words: 'Alert acknowledged',
        subject: target.title,
        run: () => write(alert.acknowledge(about(target)), 'Acknowledgement'),
        back: () => write(alert.unacknowledge(about(target)), 'Undo'),
      }),
    resolve: (target: Target) =>
      void change({
        words: 'Alert resolved',
        subject: target.title,
        run: () => write(alert.resolve(about(target)), 'Resolving the alert'),
        back: () => write(alert.reopen(about(target)), 'Undo'),
      }),
    reopen: (target: Target) =>
      void change({
        words: 'Alert reopened',
        subject: target.title,
        run: () => write(alert.reopen(about(target)), 'Reopening the alert'),
        back: () => write(alert.resolve(about(target)), 'Undo'),
      }),
  };
}
