import { escapeLike } from '@rocicorp/zero';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { mutationError } from '@/zero/core/mutation-error';
import type { SubjectRef } from '@/zero/core/reference';
import { referenceByType, type ReferenceType } from '@/zero/references';
import type { Tag } from './schema';
import { deterministicId } from '@/zero/core/deterministic-id';
import { visibleTags, visibleTagLinks } from './permissions';

/** The tag, if it is one of the organization's that the member sees; otherwise a `NOT_ALLOWED` rejection. */
export async function tagFor(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  tagId: string,
): Promise<Tag> {
  const tag = await tx.run(
    visibleTags(ctx).where('organizationId', organizationId).where('id', tagId).one(),
  );
  if (!tag) throw mutationError('NOT_ALLOWED');
  return tag;
}

/** Throws a `CONFLICT` rejection where another tag of the organization has this name, in any case. */
export async function assertFreeName(
  tx: Tx,
  ctx: Context,
  { organizationId, id, name }: Pick<Tag, 'organizationId' | 'id' | 'name'>,
): Promise<void> {
  const other = await tx.run(
    visibleTags(ctx)
      .where('organizationId', organizationId)
      .where('name', 'ILIKE', escapeLike(name))
      .where('id', '!=', id)
      .one(),
  );
  if (other) throw mutationError('CONFLICT', 'There is a tag of this name already.');
}

type Tagged = SubjectRef<ReferenceType> & { organizationId: string };

const linkOf = (ctx: Context, { organizationId, subjectType, subjectId }: Tagged, tagId: string) =>
  visibleTagLinks(ctx)
    .where('organizationId', organizationId)
    .where('subjectType', subjectType)
    .where('subjectId', subjectId)
    .where('tagId', tagId)
    .one();

/**
 * Puts the tag on the subject; returns whether that is new. Whether the caller sees the two is theirs to check.
 * @throws a `NOT_ALLOWED` rejection for a type of subject that takes no tags
 */
export async function addTag(
  tx: Tx,
  ctx: Context,
  { organizationId, subjectType, subjectId }: Tagged,
  { tagId, at }: { tagId: string; at: number },
): Promise<boolean> {
  const subject = { organizationId, subjectType, subjectId };
  if (!referenceByType(subjectType)?.tags) throw mutationError('NOT_ALLOWED');
  if (await tx.run(linkOf(ctx, subject, tagId))) return false;
  const id = deterministicId(subjectId, tagId);
  await tx.mutate.tagLink.insert({ id, ...subject, tagId, createdAt: at });
  return true;
}

/** Takes the tag off the subject; returns whether it was there. */
export async function removeTag(
  tx: Tx,
  ctx: Context,
  subject: Tagged,
  tagId: string,
): Promise<boolean> {
  const link = await tx.run(linkOf(ctx, subject, tagId));
  if (!link) return false;
  await tx.mutate.tagLink.delete({ id: link.id });
  return true;
}
