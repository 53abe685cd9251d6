import { newId } from '@/zero/core/ids';
import { managers, organizationId, staff, type EntitySamples } from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

const ofStep = 'organization_id = t.organization_id order by id limit 1';

export const escalationPolicyIds = {
  escalationPolicyId: `(select policy_id from escalation_step where ${ofStep})`,
  escalationStepId: `(select id from escalation_step where ${ofStep})`,
} as const;

export const escalationPolicySamples: EntitySamples = {
  capabilities: { 'escalationPolicy.read': staff, 'escalationPolicy.manage': managers },
  queries: {
    'escalationPolicy.all': { table: 'escalationPolicy', args: [{ organizationId }] },
    'escalationPolicy.names': { table: 'escalationPolicy', args: [{ organizationId }] },
  },
  visible: {
    escalation_policy: internalOf('r'),
    escalation_step: internalOf('r'),
    escalation_target: internalOf('r'),
  },
  rows: [
    `insert into escalation_policy (id, organization_id, name)
     select ('00000000-0000-4000-8000-' || substr(id::text, 25))::uuid, id, 'A test' from organization`,
    `insert into escalation_step (id, organization_id, policy_id)
     select id, organization_id, id from escalation_policy where name = 'A test'`,
    `insert into escalation_target (id, organization_id, step_id, position, member_id)
     select gen_random_uuid(), p.organization_id, p.id, 0, m.id
     from escalation_policy p join lateral (
       select id from member where organization_id = p.organization_id and status = 'active'
         and user_type = 'internal' order by id limit 1
     ) m on true where p.name = 'A test'`,
  ],
  writes: {
    'escalationPolicy.create': {
      may: managers,
      creates: 'escalationPolicyId',
      args: () => ({ id: newId(), name: newId(), description: '', repeatCount: 1 }),
    },
    'escalationPolicy.change': {
      may: managers,
      args: ({ escalationPolicyId: policyId }) => ({ policyId, name: newId() }),
    },
    'escalationPolicy.remove': {
      may: managers,
      args: ({ escalationPolicyId: policyId }) => ({ policyId }),
    },
    'escalationPolicy.addStep': {
      may: managers,
      creates: 'escalationStepId',
      args: ({ escalationPolicyId: policyId, memberId, teamId }) => ({
        id: newId(),
        policyId,
        delayMinutes: 7,
        targets: [
          { type: 'member', targetId: memberId },
          { type: 'team', targetId: teamId },
        ],
      }),
    },
    'escalationPolicy.changeStep': {
      may: managers,
      args: ({ escalationPolicyId: policyId, escalationStepId: stepId, scheduleId }) => ({
        policyId,
        stepId,
        delayMinutes: 10,
        targets: [{ type: 'schedule', targetId: scheduleId }],
      }),
    },
    'escalationPolicy.removeStep': {
      may: managers,
      args: ({ escalationPolicyId: policyId, escalationStepId: stepId }) => ({ policyId, stepId }),
    },
  },
};
