import { z } from 'zod';
import { defineOperation } from '@/lib/server/api/define-operation';
import { idParam } from '@/lib/server/api/fields';
import { held } from '@/lib/server/api/held';
import { listById, pageFields, pageOf } from '@/lib/server/api/page';
import { idSchema, newId } from '@/zero/core/ids';
import { mostSteps, policyFields, stepFields } from '@/zero/incidents/escalation-policy/fields';
import { mutators } from '@/zero/mutators';
import {
  escalationPoliciesOf,
  escalationPolicyOf,
  escalationPolicyResource,
  readEscalationPolicy,
} from './resource';

const tag = 'On-call';
const params = idParam('policyId');

const reading = {
  tag,
  scope: 'escalation-policies:read',
  capability: 'escalationPolicy.read',
} as const;

const writing = {
  tag,
  scope: 'escalation-policies:write',
  capability: 'escalationPolicy.manage',
  output: escalationPolicyResource,
  isSingle: true,
} as const;

const onPolicy = {
  ...writing,
  current: held('escalation_policy', 'policyId', readEscalationPolicy),
} as const;

const list = defineOperation({
  ...reading,
  id: 'listEscalationPolicies',
  method: 'get',
  path: '/escalation-policies',
  summary: 'List escalation policies',
  search: z.strictObject(pageFields),
  output: pageOf(escalationPolicyResource),
  run: (call) => listById(call, escalationPoliciesOf(call), escalationPolicyOf),
});

const get = defineOperation({
  ...reading,
  id: 'getEscalationPolicy',
  method: 'get',
  path: '/escalation-policies/{policyId}',
  summary: 'Get an escalation policy',
  params,
  output: escalationPolicyResource,
  isSingle: true,
  run: (call) => readEscalationPolicy(call, call.params.policyId),
});

const create = defineOperation({
  ...writing,
  id: 'createEscalationPolicy',
  method: 'post',
  path: '/escalation-policies',
  summary: 'Add an escalation policy',
  body: z.strictObject({
    name: policyFields.name,
    description: policyFields.description.default(''),
    repeatCount: policyFields.repeatCount.default(0),
    lowestSeverity: policyFields.lowestSeverity.default('warning'),
  }),
  status: 201,
  run: async (call) => {
    const { organizationId, at, act, body } = call;
    const id = newId();
    await act(mutators.escalationPolicy.create({ organizationId, at, id, ...body }));
    return await readEscalationPolicy(call, id);
  },
});

const update = defineOperation({
  ...onPolicy,
  id: 'updateEscalationPolicy',
  method: 'patch',
  path: '/escalation-policies/{policyId}',
  summary: 'Change an escalation policy; what is not named stays',
  params,
  body: z.strictObject(policyFields).partial(),
  run: async (call) => {
    const { organizationId, at, act, body, params: place } = call;
    await act(mutators.escalationPolicy.change({ organizationId, at, ...place, ...body }));
    return await readEscalationPolicy(call, place.policyId);
  },
});

const remove = defineOperation({
  ...onPolicy,
  id: 'removeEscalationPolicy',
  method: 'delete',
  path: '/escalation-policies/{policyId}',
  summary: 'Remove an escalation policy that no service uses; answers what it was',
  params,
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    const removed = await readEscalationPolicy(call, place.policyId);
    await act(mutators.escalationPolicy.remove({ organizationId, at, ...place }));
    return removed;
  },
});

const positionField = z
  .int()
  .min(0)
  .max(mostSteps)
  .meta({ description: 'Its place among the steps, from 0.' });

const addStep = defineOperation({
  ...onPolicy,
  id: 'addEscalationStep',
  method: 'post',
  path: '/escalation-policies/{policyId}/steps',
  summary: 'Add a step, at the end where `position` does not say otherwise',
  params,
  body: z.strictObject({ ...stepFields, position: positionField.optional() }),
  run: async (call) => {
    const { organizationId, at, act, body, params: place } = call;
    const step = { organizationId, at, id: newId(), ...place, ...body };
    await act(mutators.escalationPolicy.addStep(step));
    return await readEscalationPolicy(call, place.policyId);
  },
});

const stepParams = z.strictObject({ policyId: idSchema, stepId: idSchema });

const updateStep = defineOperation({
  ...onPolicy,
  id: 'updateEscalationStep',
  method: 'patch',
  path: '/escalation-policies/{policyId}/steps/{stepId}',
  summary: 'Change or move a step; what is not named stays',
  params: stepParams,
  body: z.strictObject({ ...stepFields, position: positionField }).partial(),
  run: async (call) => {
    const { organizationId, at, act, body, params: place } = call;
    await act(mutators.escalationPolicy.changeStep({ organizationId, at, ...place, ...body }));
    return await readEscalationPolicy(call, place.policyId);
  },
});

const removeStep = defineOperation({
  ...onPolicy,
  id: 'removeEscalationStep',
  method: 'delete',
  path: '/escalation-policies/{policyId}/steps/{stepId}',
  summary: 'Remove a step',
  params: stepParams,
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    await act(mutators.escalationPolicy.removeStep({ organizationId, at, ...place }));
    return await readEscalationPolicy(call, place.policyId);
  },
});

export const escalationPolicyOperations = [
  list,
  get,
  create,
  update,
  addStep,
  updateStep,
  removeStep,
  remove,
];
