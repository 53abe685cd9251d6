import { z } from 'zod';
import { emailSchema } from '@/lib/email';
import { defineOperation, type Reading } from '@/lib/server/api/define-operation';
import { idParam, isoTime, isoTimeOrNull, timeSchema } from '@/lib/server/api/fields';
import { held } from '@/lib/server/api/held';
import { listById, pageFields, pageOf } from '@/lib/server/api/page';
import { ApiProblem, found } from '@/lib/server/api/problem';
import { idSchema, newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import { accessSchema, personNameSchema } from '@/zero/platform/member/fields';
import { seesProfile, visibleMembers } from '@/zero/platform/member/permissions';
import type { Member } from '@/zero/platform/member/schema';
import { userTypes } from '@/zero/core/user-types';
import { memberRoles, memberStatuses } from '@/zero/platform/member/values';

const tag = 'Members';
const params = idParam('memberId');

const memberResource = z
  .object({
    id: idSchema,
    name: z.string(),
    email: z.string(),
    userType: z.enum(userTypes),
    role: z.enum(memberRoles).nullable(),
    status: z.enum(memberStatuses),
    clientId: idSchema.nullable(),
    teamId: idSchema.nullable(),
    department: z.string().nullable(),
    createdAt: timeSchema,
    lastSignedInAt: timeSchema.nullable(),
  })
  .meta({ id: 'Member', description: 'One person in the organization, or of one of its clients.' });

const memberOf = (member: Member & { profile: { name: string } | undefined }) => ({
  id: member.id,
  name: member.profile?.name ?? member.email,
  email: member.email,
  userType: member.userType,
  role: member.role,
  status: member.status,
  clientId: member.clientId,
  teamId: member.teamId,
  department: member.department,
  createdAt: isoTime(member.createdAt),
  lastSignedInAt: isoTimeOrNull(member.lastSignedInAt),
});

const membersOf = ({ ctx, organizationId }: Reading) =>
  visibleMembers(ctx)
    .where('organizationId', organizationId)
    .related('profile', (profile) => profile.where(seesProfile(ctx)));

/** The member. @throws ApiProblem 404 */
export async function readMember(call: Reading, id: string) {
  return memberOf(found(await call.tx.run(membersOf(call).where('id', id).one())));
}

const list = defineOperation({
  id: 'listMembers',
  method: 'get',
  path: '/members',
  summary: 'List members',
  tag,
  scope: 'members:read',
  search: z.strictObject({
    ...pageFields,
    userType: z.enum(userTypes).optional(),
    status: z.enum(memberStatuses).optional(),
    clientId: idSchema.optional(),
    email: emailSchema.optional(),
  }),
  output: pageOf(memberResource),
  run: async (call) => {
    const { userType, status, clientId, email } = call.search;
    let members = membersOf(call);
    if (userType) members = members.where('userType', userType);
    if (status) members = members.where('status', status);
    if (clientId) members = members.where('clientId', clientId);
    if (email) members = members.where('email', email);
    return listById(call, members, memberOf);
  },
});

const get = defineOperation({
  id: 'getMember',
  method: 'get',
  path: '/members/{memberId}',
  summary: 'Get a member',
  tag,
  scope: 'members:read',
  params,
  output: memberResource,
  isSingle: true,
  run: (call) => readMember(call, call.params.memberId),
});

const invite = defineOperation({
  id: 'inviteMember',
  method: 'post',
  path: '/members',
  summary: 'Invite a person',
  tag,
  scope: 'members:write',
  capability: 'member.manage',
  body: z.strictObject({
    email: emailSchema,
    name: personNameSchema.nullable().default(null),
    access: accessSchema,
  }),
  output: memberResource,
  status: 201,
  isSingle: true,
  run: async (call) => {
    const {
      tx,
      organizationId,
      at,
      act,
      body: { email, name, access },
    } = call;
    if (await tx.run(membersOf(call).where('email', email).one())) {
      throw new ApiProblem(409, 'This cannot be done now.', {
        detail: 'There is a member with this email address already.',
      });
    }
    const id = newId();
    const members = [{ id, email, name }];
    await act(mutators.member.invite({ organizationId, at, members, access }));
    return await readMember(call, id);
  },
});

const onMember = {
  tag,
  scope: 'members:write',
  capability: 'member.manage',
  params,
  output: memberResource,
  isSingle: true,
  current: held('member', 'memberId', readMember),
} as const;

const disable = defineOperation({
  ...onMember,
  id: 'disableMember',
  method: 'post',
  path: '/members/{memberId}/disable',
  summary: 'Shut a member out',
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    await act(mutators.member.disable({ organizationId, at, ...place }));
    return await readMember(call, place.memberId);
  },
});

const enable = defineOperation({
  ...onMember,
  id: 'enableMember',
  method: 'post',
  path: '/members/{memberId}/enable',
  summary: 'Let a member in again',
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    await act(mutators.member.enable({ organizationId, at, ...place }));
    return await readMember(call, place.memberId);
  },
});

export const memberOperations = [list, get, invite, disable, enable];
