import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { insertOnce } from '@/zero/core/insert-once';
import { mutationError } from '@/zero/core/mutation-error';
import { visibleStatusUpdates } from './permissions';
import type { StatusPost } from './schema';
import { isFinished, type PostStatus, statusesOf } from './values';

type Addition = { id: string; status: string; body: string; at: number; correctsId?: string };

/** Appends an update to a post. All but a correction gives the post its status and times. */
export async function appendUpdate(
  tx: Tx,
  ctx: Context,
  post: StatusPost,
  { id, status, body, at, correctsId }: Addition,
): Promise<void> {
  const { organizationId } = post;
  if (!statusesOf(post.kind).includes(status as PostStatus)) {
    throw mutationError('INVALID', `A post of the kind ${post.kind} cannot have this status.`);
  }
  const isNew = await insertOnce(tx, {
    id,
    row: visibleStatusUpdates(ctx).where('organizationId', organizationId).where('id', id),
    same: { statusPostId: post.id, body },
    insert: () =>
      tx.mutate.statusUpdate.insert({
        id,
        organizationId,
        statusPostId: post.id,
        body,
        status,
        displayedAt: at,
        correctsId: correctsId ?? null,
        createdAt: at,
      }),
  });
  if (!isNew) return;
  const changed = correctsId === undefined && { status, ...timesOf(post, status, at) };
  await tx.mutate.statusPost.update({ id: post.id, updatedAt: at, ...changed });
}

/** When a post began and ended, after an update of this status. */
function timesOf(post: StatusPost, status: string, at: number) {
  const hasBegun = post.kind === 'incident' || status !== 'scheduled';
  const startedAt =
    post.kind === 'maintenance' && post.status === 'scheduled' && hasBegun
      ? Math.min(at, post.scheduledFor ?? at)
      : (post.startedAt ?? at);
  if (!isFinished(status)) return { startedAt, resolvedAt: null };
  return { startedAt, resolvedAt: Math.max(post.resolvedAt ?? at, startedAt) };
}
