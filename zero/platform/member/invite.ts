import { z } from 'zod';
import { emailSchema } from '@/lib/email';
import { type Tx, writtenBy } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { accessSchema, personNameSchema } from './fields';
import { visibleMembers, visibleProfiles } from './permissions';
import { hueFromEmail, nameFromEmail, accessColumns } from './rules';
import { assertMemberAccess } from './write';
import { memberSubject } from './subject';

/** How many people one invitation holds at most. */
export const mostInvited = 200;

/**
 * Lets people in, all with the same access. An address that the organization knows already, whatever
 * its status, is left as it is.
 */
export const invite = defineAction({
  name: 'member.invite',
  capability: 'member.manage',
  subject: memberSubject,
  subjectId: 'members',
  queue: 'members',
  audit: {
    done: 'invited {}',
    todo: 'invite {}',
    // Addresses that the organization knows already make no member.
    mayBeAbsent: true,
  },
  schema: inOrganization({
    members: z
      .array(
        z.strictObject({ id: idSchema, email: emailSchema, name: personNameSchema.nullable() }),
      )
      .min(1)
      .max(mostInvited),
    access: accessSchema,
  }),
  run: async (call) => {
    const { tx, ctx, args, actor, at } = call;
    const { organizationId, access } = args;
    await assertMemberAccess(call, access);
    const known = await tx.run(
      visibleMembers(ctx)
        .where('organizationId', organizationId)
        .where(
          'email',
          'IN',
          args.members.map(({ email }) => email),
        ),
    );
    const taken = new Set(known.map(({ email }) => email));
    const { userType, clientId, ...rest } = accessColumns(access);
    const fresh = args.members.filter(({ email }) => !taken.has(email) && taken.add(email));
    if (tx.location === 'server') await assertFree(call, fresh);
    for (const { id, email, name } of fresh) {
      await tx.mutate.member.insert({
        id,
        organizationId,
        email,
        userType,
        clientId,
        ...rest,
        status: 'active',
        invitedBy: writtenBy(actor).memberId,
        createdAt: at,
        updatedAt: at,
      });
      await tx.mutate.profile.insert({
        id,
        organizationId,
        userType,
        clientId,
        name: name ?? nameFromEmail(email),
        hue: hueFromEmail(email),
      });
    }
    if (tx.location === 'server') await assertMade(call, fresh);
  },
});

type People = readonly { id: string; email: string }[];
type Inside = { tx: Tx; ctx: Context; args: { organizationId: string } };

const profilesOf = ({ tx, ctx, args }: Inside, people: People) =>
  tx.run(
    visibleProfiles(ctx)
      .where('organizationId', args.organizationId)
      .where(
        'id',
        'IN',
        people.map(({ id }) => id),
      ),
  );

/** Refuses ids of people who left: their profiles stay theirs. */
async function assertFree(call: Inside, people: People): Promise<void> {
  if ((await profilesOf(call, people)).length > 0) throw mutationError('NOT_ALLOWED');
}

/** Refuses ids that were in use, here or elsewhere: their rows were left alone. */
async function assertMade(call: Inside, people: People): Promise<void> {
  const { tx, ctx, args } = call;
  const made = await tx.run(
    visibleMembers(ctx)
      .where('organizationId', args.organizationId)
      .where(
        'id',
        'IN',
        people.map(({ id }) => id),
      ),
  );
  const emails = new Map(made.map(({ id, email }) => [id, email]));
  const profiles = await profilesOf(call, people);
  if (profiles.length !== people.length || people.some(({ id, email }) => emails.get(id) !== email))
    throw mutationError('NOT_ALLOWED');
}
