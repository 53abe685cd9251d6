import type { Row } from '@rocicorp/zero';
import { z } from 'zod';
import { defineOperation } from '@/lib/server/api/define-operation';
import { idParam, isoTime, timeParam, timeSchema } from '@/lib/server/api/fields';
import { pageFields, pageFrom, pageOf, readCursor } from '@/lib/server/api/page';
import { found } from '@/lib/server/api/problem';
import { idSchema, instantSchema, newId } from '@/zero/core/ids';
import { textSchema } from '@/zero/core/text';
import { visibleChangeEvents } from '@/zero/incidents/change-event/permissions';
import type { changeEvent } from '@/zero/incidents/change-event/schema';
import { changeSourceLimit, changeSummaryLimit } from '@/zero/incidents/change-event/values';
import { serviceFor } from '@/zero/incidents/service/write';

const tag = 'Changes';

const linkSchema = z.strictObject({
  href: z.url({ protocol: /^https?$/ }).max(2_000),
  text: textSchema.trim().max(200).default(''),
});

const changeResource = z
  .object({
    id: idSchema,
    serviceId: idSchema,
    summary: z.string(),
    source: z.string().meta({ description: 'What it was changed by: a host, a pipeline.' }),
    links: z.array(z.object({ href: z.string(), text: z.string() })),
    occurredAt: timeSchema,
    createdAt: timeSchema,
  })
  .meta({ id: 'Change' });

type ChangeEvent = Row<(typeof changeEvent)['schema']>;

const changeOf = (row: ChangeEvent): z.input<typeof changeResource> => ({
  id: row.id,
  serviceId: row.serviceId,
  summary: row.summary,
  source: row.source,
  links: row.links.map(({ href, text }) => ({ href, text })),
  occurredAt: isoTime(row.occurredAt),
  createdAt: isoTime(row.createdAt),
});

const startSchema = z.strictObject({ occurredAt: instantSchema, id: idSchema });

const list = defineOperation({
  id: 'listChanges',
  method: 'get',
  path: '/services/{serviceId}/changes',
  summary: 'List what was changed of a service within 90 days, newest first',
  tag,
  scope: 'services:read',
  capability: 'service.read',
  params: idParam('serviceId'),
  search: z.strictObject(pageFields),
  output: pageOf(changeResource),
  run: async ({ tx, ctx, organizationId, params, search }) => {
    await serviceFor(tx, ctx, organizationId, params.serviceId);
    const start = readCursor(search.cursor, startSchema);
    const changes = visibleChangeEvents(ctx)
      .where('organizationId', organizationId)
      .where('serviceId', params.serviceId)
      .orderBy('occurredAt', 'desc')
      .orderBy('id', 'desc')
      .limit(search.limit + 1);
    const rows = await tx.run(start ? changes.start(start) : changes);
    return pageFrom(rows, search.limit, changeOf, ({ id, occurredAt }) => ({ id, occurredAt }));
  },
});

const create = defineOperation({
  id: 'createChange',
  method: 'post',
  path: '/services/{serviceId}/changes',
  summary: 'Say that something of a service was changed, such as by a deployment',
  tag,
  scope: 'services:write',
  capability: 'service.manage',
  params: idParam('serviceId'),
  body: z.strictObject({
    summary: textSchema.trim().min(1).max(changeSummaryLimit),
    source: textSchema.trim().max(changeSourceLimit).default(''),
    links: z.array(linkSchema).max(20).default([]),
    occurredAt: timeParam.optional().meta({ description: 'Now, unless it is said.' }),
  }),
  output: changeResource,
  status: 201,
  isSingle: true,
  run: async ({ tx, ctx, sql, organizationId, at, params: { serviceId }, body }) => {
    await serviceFor(tx, ctx, organizationId, serviceId);
    const id = newId();
    await sql`
      insert into change_event (id, organization_id, service_id, summary, source, links, occurred_at)
      values (${id}, ${organizationId}, ${serviceId}, ${body.summary}, ${body.source},
        ${JSON.stringify(body.links)}::text::jsonb,
        ${new Date(body.occurredAt ?? at).toISOString()}::text::timestamptz)`;
    return changeOf(
      found(
        await tx.run(
          visibleChangeEvents(ctx).where('organizationId', organizationId).where('id', id).one(),
        ),
      ),
    );
  },
});

export const changeEventOperations = [list, create];
