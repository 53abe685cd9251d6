import { z } from 'zod';
import { inOrganization } from '../define';
import { refusal } from '../errors';
import { idSchema } from '../ids';
import { accessSchema, personNameSchema, personTitleSchema } from './fields';
import { invite } from './invite';
import { hueFromEmail, isAdmin, isAwaited, nameFromEmail, standingOf } from './rules';
import { assertMayLoseAdmin, assertPlaces, isOwnHere, memberFor, memberMutator } from './write';

/** Changes what a member may do and how she is called; what is not named stays. */
const change = memberMutator(
  inOrganization({
    memberId: idSchema,
    access: accessSchema.optional(),
    name: personNameSchema.optional(),
    title: personTitleSchema.nullable().optional(),
    confirmSelf: z.boolean().optional(),
  }),
  async (call) => {
    const { tx, ctx, args, at } = call;
    const member = await memberFor(tx, ctx, args.organizationId, args.memberId);
    if (member.status === 'pending') {
      throw refusal('CONFLICT', 'Approve or refuse the request first.');
    }
    const standing = args.access && standingOf(args.access);
    if (args.access && standing) {
      await assertPlaces(call, args.access);
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
);

/** Shuts a member out: what she sees empties at once, and her sessions end. */
const disable = memberMutator(
  inOrganization({ memberId: idSchema, confirmSelf: z.boolean().optional() }),
  async (call) => {
    const { tx, ctx, args, at } = call;
    const member = await memberFor(tx, ctx, args.organizationId, args.memberId);
    if (member.status === 'pending') {
      throw refusal('CONFLICT', 'Approve or refuse the request first.');
    }
    if (member.status === 'disabled') return;
    await assertMayLoseAdmin(call, member, args.confirmSelf ?? false);
    if (isOwnHere(call, member)) return;
    await tx.mutate.member.update({ id: member.id, status: 'disabled', updatedAt: at });
  },
);

/** Lets a disabled member in again, with the rights that she had. */
const enable = memberMutator(
  inOrganization({ memberId: idSchema }),
  async ({ tx, ctx, args, at }) => {
    const member = await memberFor(tx, ctx, args.organizationId, args.memberId);
    if (member.status === 'active') return;
    if (member.status === 'pending') {
      throw refusal('CONFLICT', 'Approve or refuse the request first.');
    }
    if (member.userType === 'client' && !member.clientId) {
      throw refusal('CONFLICT', 'Choose the client that this person belongs to first.');
    }
    await tx.mutate.member.update({ id: member.id, status: 'active', updatedAt: at });
  },
);

/** Lets in who asked to join, as what the admin chooses. */
const approve = memberMutator(
  inOrganization({ memberId: idSchema, access: accessSchema, name: personNameSchema.optional() }),
  async (call) => {
    const { tx, ctx, args, actor, at } = call;
    const member = await memberFor(tx, ctx, args.organizationId, args.memberId);
    if (member.status !== 'pending') throw answered();
    await assertPlaces(call, args.access);
    const standing = standingOf(args.access);
    const { id, organizationId, email } = member;
    await tx.mutate.member.update({
      id,
      ...standing,
      status: 'active',
      invitedBy: actor.id,
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
);

/** Keeps out who asked to join. The row stays, disabled, so that asking again changes nothing. */
const refuse = memberMutator(
  inOrganization({ memberId: idSchema }),
  async ({ tx, ctx, args, at }) => {
    const member = await memberFor(tx, ctx, args.organizationId, args.memberId);
    if (member.status !== 'pending') throw answered();
    await tx.mutate.member.update({ id: member.id, status: 'disabled', updatedAt: at });
  },
);

/** Sends the invitation once more, with a new link. */
const resend = memberMutator(
  inOrganization({ memberId: idSchema }),
  async ({ tx, ctx, args, at }) => {
    const member = await memberFor(tx, ctx, args.organizationId, args.memberId);
    if (!isAwaited(member)) {
      throw refusal('CONFLICT', 'Only who was let in and never signed in can be invited again.');
    }
    await tx.mutate.member.update({ id: member.id, updatedAt: at });
  },
);

const answered = () => refusal('CONFLICT', 'This request was answered already.');

export const memberMutators = { invite, change, disable, enable, approve, refuse, resend };
