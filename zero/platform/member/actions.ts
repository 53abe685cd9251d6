import { z } from 'zod';
import { emailSchema } from '@/lib/email';
import { writtenBy } from '@/zero/core/actor';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { accessSchema, personNameSchema, personTitleSchema } from './fields';
import { invite } from './invite';
import { moveRequests, removeUnused } from './move';
import { visibleMembers, visibleProfiles } from './permissions';
import { hueFromEmail, isAdmin, isAwaited, nameFromEmail, accessColumns } from './rules';
import { assertMayLoseAdmin, assertOpen, assertMemberAccess, isOwnHere, memberFor } from './write';
import { withName } from '@/zero/core/audit-words';
import { memberSubject } from './subject';

/** Changes what a member may do and how they are called; what is not named stays. */
const change = defineAction({
  name: 'member.change',
  capability: 'member.manage',
  subject: memberSubject,
  subjectId: 'memberId',
  queue: 'members',
  audit: {
    done: 'changed {}',
    todo: 'change {}',
  },
  schema: inOrganization({
    memberId: idSchema,
    access: accessSchema.optional(),
    name: personNameSchema.optional(),
    title: personTitleSchema.nullable().optional(),
    confirmSelf: z.boolean().optional(),
  }),
  run: async (call) => {
    const { tx, ctx, args, at } = call;
    const member = await memberFor(tx, ctx, args.organizationId, args.memberId);
    if (member.status === 'pending') {
      throw mutationError('CONFLICT', 'Approve or refuse the request first.');
    }
    const standing = args.access && accessColumns(args.access);
    if (args.access && standing) {
      await assertMemberAccess(call, args.access);
      if (!isAdmin({ ...member, ...standing })) {
        await assertMayLoseAdmin(call, member, args.confirmSelf ?? false);
      }
    }
    if (standing && isOwnHere(call, member)) return;
    await tx.mutate.member.update({ id: member.id, ...standing, updatedAt: at });
    await tx.mutate.profile.update({
      id: member.id,
      name: args.name,
      title: args.title === '' ? null : args.title,
      userType: standing?.userType,
      clientId: standing?.clientId,
    });
  },
});

/** Shuts a member out: what they see empties at once, and their sessions end. */
const disable = defineAction({
  name: 'member.disable',
  capability: 'member.manage',
  subject: memberSubject,
  subjectId: 'memberId',
  queue: 'members',
  audit: {
    done: 'disabled {}',
    todo: 'disable {}',
  },
  schema: inOrganization({ memberId: idSchema, confirmSelf: z.boolean().optional() }),
  run: async (call) => {
    const { tx, ctx, args, at } = call;
    const member = await memberFor(tx, ctx, args.organizationId, args.memberId);
    if (member.status === 'pending') {
      throw mutationError('CONFLICT', 'Approve or refuse the request first.');
    }
    if (member.status === 'disabled') return;
    await assertMayLoseAdmin(call, member, args.confirmSelf ?? false);
    if (isOwnHere(call, member)) return;
    await tx.mutate.member.update({ id: member.id, status: 'disabled', updatedAt: at });
  },
});

/** Lets a disabled member in again, with the rights that they had. */
const enable = defineAction({
  name: 'member.enable',
  capability: 'member.manage',
  subject: memberSubject,
  subjectId: 'memberId',
  queue: 'members',
  audit: {
    done: 'enabled {}',
    todo: 'enable {}',
  },
  schema: inOrganization({ memberId: idSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const member = await memberFor(tx, ctx, args.organizationId, args.memberId);
    if (member.status === 'active') return;
    if (member.status === 'pending') {
      throw mutationError('CONFLICT', 'Approve or refuse the request first.');
    }
    if (member.userType === 'client' && !member.clientId) {
      throw mutationError('CONFLICT', 'Choose the client that this person belongs to first.');
    }
    if (member.clientId) await assertOpen({ tx, ctx, args }, member.clientId);
    await tx.mutate.member.update({ id: member.id, status: 'active', updatedAt: at });
  },
});

/** Lets in who asked to join, as what the admin chooses. */
const approve = defineAction({
  name: 'member.approve',
  capability: 'member.manage',
  subject: memberSubject,
  subjectId: 'memberId',
  queue: 'members',
  audit: {
    done: 'approved {}',
    todo: 'approved {}',
  },
  schema: inOrganization({
    memberId: idSchema,
    access: accessSchema,
    name: personNameSchema.optional(),
  }),
  run: async (call) => {
    const { tx, ctx, args, actor, at } = call;
    const member = await memberFor(tx, ctx, args.organizationId, args.memberId);
    if (member.status !== 'pending') throw answered();
    await assertMemberAccess(call, args.access);
    const standing = accessColumns(args.access);
    const { id, organizationId, email } = member;
    await tx.mutate.member.update({
      id,
      ...standing,
      status: 'active',
      invitedBy: writtenBy(actor).memberId,
      updatedAt: at,
    });
    // Who asked may have come without a profile.
    await tx.mutate.profile.insert({
      id,
      organizationId,
      userType: standing.userType,
      clientId: standing.clientId,
      name: args.name ?? nameFromEmail(email),
      hue: hueFromEmail(email),
    });
    await tx.mutate.profile.update({
      id,
      userType: standing.userType,
      clientId: standing.clientId,
      name: args.name,
    });
  },
});

/** Keeps out who asked to join. The row stays, disabled, so that asking again changes nothing. */
const refuse = defineAction({
  name: 'member.refuse',
  capability: 'member.manage',
  subject: memberSubject,
  subjectId: 'memberId',
  queue: 'members',
  audit: {
    done: 'rejected {}',
    todo: 'reject {}',
  },
  schema: inOrganization({ memberId: idSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const member = await memberFor(tx, ctx, args.organizationId, args.memberId);
    if (member.status !== 'pending') throw answered();
    await tx.mutate.member.update({ id: member.id, status: 'disabled', updatedAt: at });
  },
});

/** Sends the invitation once more, with a new link. */
const resend = defineAction({
  name: 'member.resend',
  capability: 'member.manage',
  subject: memberSubject,
  subjectId: 'memberId',
  queue: 'members',
  audit: {
    done: 'sent the invitation of {} again',
    todo: 'send the invitation of {} again',
  },
  schema: inOrganization({ memberId: idSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const member = await memberFor(tx, ctx, args.organizationId, args.memberId);
    if (!isAwaited(member)) {
      throw mutationError(
        'CONFLICT',
        'Only people who were invited and have never signed in can be invited again.',
      );
    }
    await tx.mutate.member.update({ id: member.id, updatedAt: at });
  },
});

/** Corrects the address of who was let in and never came, and invites them by the right one. */
const changeEmail = defineAction({
  name: 'member.changeEmail',
  capability: 'member.manage',
  subject: memberSubject,
  subjectId: 'memberId',
  queue: 'members',
  audit: {
    done: 'corrected the email address of {}',
    todo: 'correct the email address of {}',
  },
  schema: inOrganization({ memberId: idSchema, email: emailSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const { organizationId, email } = args;
    const member = await memberFor(tx, ctx, organizationId, args.memberId);
    if (!isAwaited(member)) {
      throw mutationError('CONFLICT', 'An address can only be corrected before the first sign-in.');
    }
    if (member.email === email) return;
    const other = visibleMembers(ctx).where('organizationId', organizationId);
    if (await tx.run(other.where('email', email).one())) {
      throw mutationError('CONFLICT', 'Someone here already has this address.');
    }
    await tx.mutate.member.update({ id: member.id, email, updatedAt: at });
    const profile = await tx.run(visibleProfiles(ctx).where('id', member.id).one());
    if (profile?.name === nameFromEmail(member.email)) {
      await tx.mutate.profile.update({ id: member.id, name: nameFromEmail(email) });
    }
  },
});

/**
 * Lets a colleague or a client's person sign in without the second factor that they lost: it is
 * removed, their sessions end, and they are told. Nobody does it for themselves.
 */
const liftSecondFactor = defineAction({
  name: 'member.liftSecondFactor',
  capability: 'member.manage',
  subject: memberSubject,
  subjectId: 'memberId',
  queue: 'members',
  audit: {
    done: 'removed the second factor of {}',
    todo: 'remove the second factor of {}',
  },
  schema: inOrganization({ memberId: idSchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const member = await memberFor(tx, ctx, args.organizationId, args.memberId);
    if (member.id === actor.id) {
      throw mutationError('CONFLICT', 'Your own second factor is changed in your account.');
    }
    if (member.status !== 'active' || !member.userId) {
      throw mutationError('CONFLICT', 'This person has no second factor here.');
    }
    await tx.mutate.member.update({ id: member.id, updatedAt: at });
  },
});

/** Removes who is not let in and left nothing behind, such as an invitation by mistake. */
const remove = defineAction({
  name: 'member.remove',
  capability: 'member.manage',
  subject: memberSubject,
  subjectId: 'memberId',
  queue: 'members',
  audit: {
    done: 'removed {}',
    todo: 'remove {}',
  },
  schema: inOrganization({ memberId: idSchema }),
  run: async ({ tx, ctx, args }) => {
    const member = await memberFor(tx, ctx, args.organizationId, args.memberId);
    if (member.status !== 'disabled' && !isAwaited(member)) {
      throw mutationError('CONFLICT', 'Disable this person first.');
    }
    if (tx.location === 'client') return await tx.mutate.member.delete({ id: member.id });
    if (!(await removeUnused(tx.dbTransaction, member.id))) {
      throw mutationError(
        'CONFLICT',
        'This person has tickets or wrote something, so they stay among the disabled ones.',
      );
    }
  },
});

/**
 * Makes one of two entries of the same client's person: tickets and followed tickets pass to `intoId`.
 * What was written keeps its author, for whom the entry then stays, disabled; otherwise it is removed.
 */
const merge = defineAction({
  name: 'member.merge',
  capability: 'member.manage',
  subject: memberSubject,
  subjectId: 'memberId',
  queue: 'members',
  audit: {
    done: 'merged {}',
    todo: 'merge {}',
    tell: withName('intoId', 'merged {} into []'),
    details: ({ intoId }) => ({ intoId }),
  },
  schema: inOrganization({ memberId: idSchema, intoId: idSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const { organizationId, memberId: id, intoId } = args;
    const member = await memberFor(tx, ctx, organizationId, id);
    const into = await memberFor(tx, ctx, organizationId, intoId);
    if (id === intoId) throw mutationError('INVALID', 'A person cannot be merged into themselves.');
    if (member.userType !== 'client' || into.userType !== 'client') {
      throw mutationError('CONFLICT', 'Only people of clients can be merged.');
    }
    if (!member.clientId || member.clientId !== into.clientId) {
      throw mutationError(
        'CONFLICT',
        'These people belong to different clients. Merge the clients first.',
      );
    }
    if (into.status !== 'active') {
      throw mutationError('CONFLICT', 'The person to keep must be active.');
    }
    if (tx.location === 'server') {
      await moveRequests(tx.dbTransaction, { organizationId, from: id, into: intoId });
      if (await removeUnused(tx.dbTransaction, id)) return;
    }
    await tx.mutate.member.update({ id, status: 'disabled', updatedAt: at });
  },
});

const answered = () => mutationError('CONFLICT', 'This request was answered already.');

export const memberActions = {
  invite,
  change,
  changeEmail,
  disable,
  enable,
  approve,
  refuse,
  resend,
  liftSecondFactor,
  merge,
  remove,
};
