import { newId } from '@/zero/core/ids';
import { admins, id, organizationId, type EntitySamples } from '@/zero/testing/entity-samples';
import { anyoneOf, either, internalOf } from '@/zero/testing/visible';

export const memberIds = {
  memberId: `(select id from member where organization_id = t.organization_id and user_type = 'internal' and role = 'support_agent' and status = 'active' limit 1)`,
  contactId: `(select id from member where organization_id = t.organization_id and user_type = 'client' order by client_id = t.client_id desc limit 1)`,
} as const;

export const memberSamples: EntitySamples = {
  capabilities: {
    'member.manage': admins,
  },
  queries: {
    'member.mine': { table: 'member', args: [undefined] },
    'member.all': { table: 'member', args: [{ organizationId }] },
    'member.staff': { table: 'profile', args: [{ organizationId }] },
    'member.assignable': { table: 'member', args: [{ organizationId }] },
    'member.contacts': { table: 'profile', args: [{ organizationId, clientId: id }] },
    'member.ofClient': { table: 'member', args: [{ organizationId, clientId: id }] },
  },
  visible: {
    member: `(r.user_id = $1 or ${internalOf('r')})`,
    profile: `(${either('r')} or (r.user_type = 'internal' and ${anyoneOf('r')}))`,
  },
  writes: {
    'member.invite': {
      may: admins,
      creates: 'memberId',
      args: ({ teamId }) => ({
        members: [{ id: newId(), email: `${newId()}@new.test`, name: null }],
        access: { userType: 'internal', role: null, teamId, department: null },
      }),
    },
    'member.change': {
      may: admins,
      args: ({ memberId, clientId }) => ({ memberId, access: { userType: 'client', clientId } }),
    },
    'member.disable': { may: admins, args: ({ memberId }) => ({ memberId }) },
    'member.enable': { may: admins, args: ({ memberId }) => ({ memberId }) },
    'member.approve': {
      may: admins,
      args: ({ memberId, clientId }) => ({ memberId, access: { userType: 'client', clientId } }),
    },
    'member.refuse': { may: admins, args: ({ memberId }) => ({ memberId }) },
    'member.resend': { may: admins, args: ({ memberId }) => ({ memberId }) },
    'member.changeEmail': {
      may: admins,
      args: ({ memberId }) => ({ memberId, email: 'new@example.test' }),
    },
    'member.liftSecondFactor': { may: admins, args: ({ memberId }) => ({ memberId }) },
    'member.merge': {
      may: admins,
      args: ({ contactId, memberId }) => ({ memberId: contactId, intoId: memberId }),
    },
    'member.remove': { may: admins, args: ({ memberId }) => ({ memberId }) },
  },
};
