import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { deterministicId } from '@/zero/core/deterministic-id';
import { mutationError } from '@/zero/core/mutation-error';
import type { SubjectRef } from '@/zero/core/reference';
import { findSubject, type ReferenceType } from '@/zero/references';
import { can } from '@/zero/roles';
import { visibleMembers } from '../member/permissions';
import { visibleFollowers } from './permissions';

type Following = SubjectRef<ReferenceType> & { organizationId: string };

/** Who follows the subject. */
export const followersOf = (ctx: Context, { organizationId, subjectType, subjectId }: Following) =>
  visibleFollowers(ctx)
    .where('organizationId', organizationId)
    .where('subjectType', subjectType)
    .where('subjectId', subjectId);

type Joining = { memberId: string; at: number };

/** Adds the member to the followers; returns whether that is new. Whether they may is not checked. */
export async function addFollower(
  tx: Tx,
  ctx: Context,
  { organizationId, subjectType, subjectId }: Following,
  { memberId, at }: Joining,
): Promise<boolean> {
  const subject = { organizationId, subjectType, subjectId };
  if (await tx.run(followersOf(ctx, subject).where('memberId', memberId).one())) return false;
  const id = deterministicId(subjectId, memberId);
  await tx.mutate.follower.insert({ id, ...subject, memberId, createdAt: at });
  return true;
}

/**
 * Lets the member follow the subject; returns whether that is new.
 * @throws a `NOT_ALLOWED` rejection where the caller may not see the subject, or the member, by the
 * subject's reference, may not follow it
 */
export async function followSubject(
  tx: Tx,
  ctx: Context,
  subject: Following,
  joining: Joining,
): Promise<boolean> {
  const { organizationId } = subject;
  const { followers: capability } = await findSubject(tx, ctx, organizationId, subject);
  if (!capability) throw mutationError('NOT_ALLOWED');
  if (tx.location === 'server') {
    const member = await tx.run(
      visibleMembers(ctx)
        .where('organizationId', organizationId)
        .where('id', joining.memberId)
        .where('userType', 'internal')
        .one(),
    );
    if (!can(member, capability)) throw mutationError('NOT_ALLOWED');
  }
  return await addFollower(tx, ctx, subject, joining);
}

/**
 * Takes the member off the followers; returns whether they were one.
 * @throws a `NOT_ALLOWED` rejection where the caller may not see the subject or the member
 */
export async function unfollowSubject(
  tx: Tx,
  ctx: Context,
  subject: Following,
  memberId: string,
): Promise<boolean> {
  const { organizationId } = subject;
  await findSubject(tx, ctx, organizationId, subject);
  const follower = await tx.run(followersOf(ctx, subject).where('memberId', memberId).one());
  if (follower) {
    await tx.mutate.follower.delete({ id: follower.id });
    return true;
  }
  if (tx.location === 'server') {
    const members = visibleMembers(ctx).where('organizationId', organizationId);
    if (!(await tx.run(members.where('id', memberId).one()))) throw mutationError('NOT_ALLOWED');
  }
  return false;
}
