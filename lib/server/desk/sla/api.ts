import { z } from 'zod';
import { defineOperation, type Reading } from '@/lib/server/api/define-operation';
import { idParam, isoTime, timeSchema } from '@/lib/server/api/fields';
import { listById, pageFields, pageOf } from '@/lib/server/api/page';
import { found } from '@/lib/server/api/problem';
import { idSchema } from '@/zero/core/ids';
import { visibleSlaPolicies } from '@/zero/desk/sla/permissions';
import type { SlaPolicy } from '@/zero/desk/sla/schema';
import { slaHours } from '@/zero/desk/sla/values';
import { ticketPriorities } from '@/zero/desk/ticket/values';

const minutes = z.int().nullable();

const policyResource = z
  .object({
    id: idSchema,
    name: z.string(),
    position: z.int().meta({ description: 'The first active policy that fits counts.' }),
    isActive: z.boolean(),
    conditions: z
      .object({
        priorities: z.array(z.enum(ticketPriorities)).optional(),
        typeIds: z.array(idSchema).optional(),
        clientIds: z.array(idSchema).optional(),
      })
      .meta({ description: 'The tickets that it is for; what is not named does not narrow.' }),
    hours: z.enum(slaHours),
    firstResponseMinutes: minutes,
    nextResponseMinutes: minutes,
    resolutionMinutes: minutes,
    warnMinutes: z.int(),
    pausesWhileHeld: z.boolean().meta({
      description: 'Whether timers pause while the ticket is linked with an open incident.',
    }),
    updatedAt: timeSchema,
  })
  .meta({ id: 'SlaPolicy' });

const policyOf = (policy: SlaPolicy): z.input<typeof policyResource> => ({
  id: policy.id,
  name: policy.name,
  position: policy.position,
  isActive: policy.isActive,
  conditions: policy.conditions,
  hours: policy.hours,
  firstResponseMinutes: policy.firstResponseMinutes,
  nextResponseMinutes: policy.nextResponseMinutes,
  resolutionMinutes: policy.resolutionMinutes,
  warnMinutes: policy.warnMinutes,
  pausesWhileHeld: policy.pausesWhileHeld,
  updatedAt: isoTime(policy.updatedAt),
});

const policiesOf = ({ ctx, organizationId }: Reading) =>
  visibleSlaPolicies(ctx).where('organizationId', organizationId);

/** The SLA policy. @throws ApiProblem 404 */
export async function readSlaPolicy(call: Reading, id: string) {
  return policyOf(found(await call.tx.run(policiesOf(call).where('id', id).one())));
}

const list = defineOperation({
  id: 'listSlaPolicies',
  method: 'get',
  path: '/sla-policies',
  summary: 'List SLA policies',
  tag: 'SLA policies',
  scope: 'sla-policies:read',
  search: z.strictObject(pageFields),
  output: pageOf(policyResource),
  run: (call) => listById(call, policiesOf(call), policyOf),
});

const get = defineOperation({
  id: 'getSlaPolicy',
  method: 'get',
  path: '/sla-policies/{slaPolicyId}',
  summary: 'Get an SLA policy',
  tag: 'SLA policies',
  scope: 'sla-policies:read',
  params: idParam('slaPolicyId'),
  output: policyResource,
  isSingle: true,
  run: (call) => readSlaPolicy(call, call.params.slaPolicyId),
});

export const slaPolicyOperations = [list, get];
