import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { deterministicId } from '@/zero/core/deterministic-id';
import { mutationError } from '@/zero/core/mutation-error';
import { visibleStatusComponents, visibleStatusPostComponents } from './permissions';

type Schedule = { kind: string; scheduledFor: number | null; scheduledUntil: number | null };

/** A maintenance has a start and an end after it, an incident neither. */
export function assertSchedule({ kind, scheduledFor, scheduledUntil }: Schedule): void {
  if (kind === 'incident') {
    if (scheduledFor === null && scheduledUntil === null) return;
    throw mutationError('INVALID', 'Only a maintenance is scheduled.');
  }
  if (scheduledFor === null || scheduledUntil === null || scheduledUntil <= scheduledFor) {
    throw mutationError('INVALID', 'A maintenance needs a start and an end after it.');
  }
}

type Affected = {
  organizationId: string;
  statusPageId: string;
  statusPostId: string;
  componentIds: readonly string[];
  at: number;
};

/**
 * Lets a post affect these components and no more.
 * @throws a `NOT_ALLOWED` rejection for what is no component of its page
 */
export async function replaceAffected(
  tx: Tx,
  ctx: Context,
  { organizationId, statusPageId, statusPostId, componentIds, at }: Affected,
): Promise<void> {
  const components = await tx.run(
    visibleStatusComponents(ctx)
      .where('organizationId', organizationId)
      .where('statusPageId', statusPageId),
  );
  const known = new Set(components.map(({ id }) => id));
  if (componentIds.some((id) => !known.has(id))) throw mutationError('NOT_ALLOWED');
  const wanted = new Set(componentIds);
  const present = await tx.run(
    visibleStatusPostComponents(ctx)
      .where('organizationId', organizationId)
      .where('statusPostId', statusPostId),
  );
  for (const { id, componentId } of present) {
    if (!wanted.delete(componentId)) await tx.mutate.statusPostComponent.delete({ id });
  }
  for (const componentId of wanted) {
    const id = deterministicId(statusPostId, componentId);
    const row = { id, organizationId, statusPostId, componentId, createdAt: at };
    await tx.mutate.statusPostComponent.insert(row);
  }
}
