import { v5 } from 'uuid';
import type { Tx } from '@/zero/core/actor';
import type { Actor } from '@/zero/roles';
import type { SubjectRef } from '@/zero/core/reference';
import type { DraftKind } from './values';

/** The same on every device, so that two of them keep one draft and not two. */
export const ownDraftId = (actor: Actor, subjectId: string, kind: DraftKind) =>
  v5(`${subjectId}:${kind}`, actor.id);

/** Forgets what the actor was writing on the subject: it was sent, or is not wanted any more. */
export async function forgetDraft(
  tx: Tx,
  actor: Actor,
  { subjectId, kind }: Pick<SubjectRef, 'subjectId'> & { kind: DraftKind },
): Promise<void> {
  await tx.mutate.draft.delete({ id: ownDraftId(actor, subjectId, kind) });
}
