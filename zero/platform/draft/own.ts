import { v5 } from 'uuid';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import type { Actor } from '@/zero/roles';
import { visibleDrafts } from './permissions';
import type { SubjectRef } from '@/zero/core/reference';
import type { DraftKind } from './values';

/** The same on every device, so that two of them keep one draft and not two. */
export const ownDraftId = (actor: Actor, subjectId: string, kind: DraftKind) =>
  v5(`${subjectId}:${kind}`, actor.id);

/** Forgets what the actor was writing on the subject: it was sent, or is not wanted any more. */
export async function forgetDraft(
  tx: Tx,
  ctx: Context,
  actor: Actor,
  { subjectId, kind }: Pick<SubjectRef, 'subjectId'> & { kind: DraftKind },
): Promise<void> {
  const id = ownDraftId(actor, subjectId, kind);
  const drafts = visibleDrafts(ctx).where('organizationId', actor.organizationId);
  if (await tx.run(drafts.where('id', id).one())) await tx.mutate.draft.delete({ id });
}
