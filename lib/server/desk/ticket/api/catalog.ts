import { z } from 'zod';
import { defineOperation } from '@/lib/server/api/define-operation';
import { isoTime, isoTimeOrNull, timeSchema } from '@/lib/server/api/fields';
import { pageById, pageFields, pageOf, startingAt } from '@/lib/server/api/page';
import { idSchema } from '@/zero/core/ids';
import { visibleMacros } from '@/zero/desk/macro/permissions';
import { macroKinds } from '@/zero/desk/macro/values';
import { visibleSlaPolicies } from '@/zero/desk/sla/permissions';
import { slaHours } from '@/zero/desk/sla/values';
import { visibleTags } from '@/zero/desk/tag/permissions';
import { visibleTicketTypes } from '@/zero/desk/ticket/permissions';

// What tickets are described with: short lists that programs read.

const search = z.strictObject(pageFields);

const typeResource = z
  .object({
    id: idSchema,
    name: z.string(),
    position: z.int(),
    archivedAt: timeSchema.nullable(),
  })
  .meta({ id: 'TicketType' });

const listTypes = defineOperation({
  id: 'listTicketTypes',
  method: 'get',
  path: '/ticket-types',
  summary: 'List ticket types',
  tag: 'Ticket types',
  scope: 'ticket-types:read',
  search,
  output: pageOf(typeResource),
  run: async ({ tx, ctx, organizationId, search: { limit, cursor } }) => {
    const types = visibleTicketTypes(ctx)
      .where('organizationId', organizationId)
      .orderBy('id', 'asc')
      .limit(limit + 1);
    return pageById(await tx.run(startingAt(types, cursor)), limit, (type) => ({
      id: type.id,
      name: type.name,
      position: type.position,
      archivedAt: isoTimeOrNull(type.archivedAt),
    }));
  },
});

const tagResource = z
  .object({ id: idSchema, name: z.string(), createdAt: timeSchema })
  .meta({ id: 'Tag' });

const listTags = defineOperation({
  id: 'listTags',
  method: 'get',
  path: '/tags',
  summary: 'List tags',
  tag: 'Tags',
  scope: 'tags:read',
  search,
  output: pageOf(tagResource),
  run: async ({ tx, ctx, organizationId, search: { limit, cursor } }) => {
    const tags = visibleTags(ctx)
      .where('organizationId', organizationId)
      .orderBy('id', 'asc')
      .limit(limit + 1);
    return pageById(await tx.run(startingAt(tags, cursor)), limit, (tag) => ({
      id: tag.id,
      name: tag.name,
      createdAt: isoTime(tag.createdAt),
    }));
  },
});

const macroResource = z
  .object({
    id: idSchema,
    name: z.string(),
    kind: z.enum(macroKinds),
    body: z.string(),
    updatedAt: timeSchema,
  })
  .meta({ id: 'Macro', description: 'A shared macro or snippet.' });

const listMacros = defineOperation({
  id: 'listMacros',
  method: 'get',
  path: '/macros',
  summary: 'List shared macros',
  tag: 'Macros',
  scope: 'macros:read',
  search,
  output: pageOf(macroResource),
  run: async ({ tx, ctx, organizationId, search: { limit, cursor } }) => {
    const macros = visibleMacros(ctx)
      .where('organizationId', organizationId)
      .where('isShared', true)
      .orderBy('id', 'asc')
      .limit(limit + 1);
    return pageById(await tx.run(startingAt(macros, cursor)), limit, (macro) => ({
      id: macro.id,
      name: macro.name,
      kind: macro.kind,
      body: macro.body,
      updatedAt: isoTime(macro.updatedAt),
    }));
  },
});

const minutes = z.int().nullable();

const policyResource = z
  .object({
    id: idSchema,
    name: z.string(),
    position: z.int(),
    isActive: z.boolean(),
    hours: z.enum(slaHours),
    firstResponseMinutes: minutes,
    nextResponseMinutes: minutes,
    resolutionMinutes: minutes,
    updatedAt: timeSchema,
  })
  .meta({ id: 'SlaPolicy' });

const listPolicies = defineOperation({
  id: 'listSlaPolicies',
  method: 'get',
  path: '/sla-policies',
  summary: 'List SLA policies',
  tag: 'SLA policies',
  scope: 'sla-policies:read',
  search,
  output: pageOf(policyResource),
  run: async ({ tx, ctx, organizationId, search: { limit, cursor } }) => {
    const policies = visibleSlaPolicies(ctx)
      .where('organizationId', organizationId)
      .orderBy('id', 'asc')
      .limit(limit + 1);
    return pageById(await tx.run(startingAt(policies, cursor)), limit, (policy) => ({
      id: policy.id,
      name: policy.name,
      position: policy.position,
      isActive: policy.isActive,
      hours: policy.hours,
      firstResponseMinutes: policy.firstResponseMinutes,
      nextResponseMinutes: policy.nextResponseMinutes,
      resolutionMinutes: policy.resolutionMinutes,
      updatedAt: isoTime(policy.updatedAt),
    }));
  },
});

export const catalogOperations = [listTypes, listTags, listMacros, listPolicies];
