'use client';

import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite, type WriteResult } from '@/components/platform/sync/use-write';
import { useUndoable } from '@/components/platform/undo/use-undoable';
import { formatNoun } from '@/lib/format/number';
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
  const resolveOne = (target: Target) => write(alert.resolve(about(target)), 'Resolving the alert');
  const reopenOne = (target: Target) => write(alert.reopen(about(target)), 'Undo');
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
        run: () => resolveOne(target),
        back: () => reopenOne(target),
      }),
    /** Several at once; `subject` says whose they are. */
    resolveAll: (targets: readonly Target[], subject: string) =>
      void change({
        words: `${formatNoun(targets.length, 'alert')} resolved`,
        subject,
        run: () => forEach(targets, resolveOne),
        back: () => forEach(targets, reopenOne),
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

/** How the changes ended: well only if all of them did. */
async function forEach(
  targets: readonly Target[],
  run: (target: Target) => Promise<WriteResult>,
): Promise<WriteResult> {
  const outcomes = await Promise.all(targets.map(run));
  return outcomes.find((outcome) => outcome !== 'saved') ?? 'saved';
}
