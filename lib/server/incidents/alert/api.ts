import { z } from 'zod';
import { defineOperation, type Reading } from '@/lib/server/api/define-operation';
import {
  idParam,
  isoTime,
  isoTimeOrNull,
  listParam,
  timeParam,
  timeSchema,
} from '@/lib/server/api/fields';
import { held } from '@/lib/server/api/held';
import { pageFields, pageFrom, pageOf, readCursor } from '@/lib/server/api/page';
import { found } from '@/lib/server/api/problem';
import { idSchema, instantSchema } from '@/zero/core/ids';
import { visibleAlerts } from '@/zero/incidents/alert/permissions';
import type { Alert } from '@/zero/incidents/alert/schema';
import { alertSeverities, alertStatuses } from '@/zero/incidents/alert/values';
import { integrationKinds } from '@/zero/incidents/integration/values';
import { mutators } from '@/zero/mutators';

const tag = 'Alerts';
const params = idParam('alertId');

const alertResource = z
  .object({
    id: idSchema,
    serviceId: idSchema,
    integrationId: idSchema.nullable().meta({ description: 'The integration that sent it.' }),
    incidentId: idSchema.nullable().meta({ description: 'The incident that it belongs to.' }),
    maintenanceWindowId: idSchema
      .nullable()
      .meta({ description: 'The maintenance window that suppresses it, or did.' }),
    source: z.enum(integrationKinds),
    dedupKey: z.string().meta({ description: 'Events of this key belong to it while it is open.' }),
    status: z.enum(alertStatuses),
    severity: z.enum(alertSeverities),
    title: z.string(),
    group: z.string().nullable(),
    count: z.int().meta({ description: 'Events that were counted into it.' }),
    labels: z.record(z.string(), z.string()),
    links: z.array(z.object({ href: z.string(), text: z.string() })),
    firstSeenAt: timeSchema,
    lastSeenAt: timeSchema,
    acknowledgedAt: timeSchema.nullable(),
    acknowledgedById: idSchema.nullable(),
    resolvedAt: timeSchema.nullable(),
    resolvedById: idSchema.nullable(),
  })
  .meta({ id: 'Alert' });

const alertOf = (alert: Alert) => ({
  id: alert.id,
  serviceId: alert.serviceId,
  integrationId: alert.integrationId ?? null,
  incidentId: alert.incidentId ?? null,
  maintenanceWindowId: alert.maintenanceWindowId ?? null,
  source: alert.source,
  dedupKey: alert.dedupKey,
  status: alert.status,
  severity: alert.severity,
  title: alert.title,
  group: alert.groupKey ?? null,
  count: alert.count,
  labels: { ...alert.labels },
  links: alert.links.map(({ href, text }) => ({ href, text })),
  firstSeenAt: isoTime(alert.firstSeenAt),
  lastSeenAt: isoTime(alert.lastSeenAt),
  acknowledgedAt: isoTimeOrNull(alert.acknowledgedAt),
  acknowledgedById: alert.acknowledgedBy ?? null,
  resolvedAt: isoTimeOrNull(alert.resolvedAt),
  resolvedById: alert.resolvedBy ?? null,
});

/** The alert. @throws ApiProblem 404 */
export async function readAlert({ tx, ctx, organizationId }: Reading, id: string) {
  const alerts = visibleAlerts(ctx).where('organizationId', organizationId);
  return alertOf(found(await tx.run(alerts.where('id', id).one())));
}

const startSchema = z.strictObject({ firstSeenAt: instantSchema, id: idSchema });

const list = defineOperation({
  id: 'listAlerts',
  method: 'get',
  path: '/alerts',
  summary: 'List alerts, newest first',
  tag,
  scope: 'alerts:read',
  capability: 'alert.read',
  search: z.strictObject({
    ...pageFields,
    status: listParam(z.enum(alertStatuses)),
    severity: listParam(z.enum(alertSeverities)),
    serviceId: listParam(idSchema),
    incidentId: listParam(idSchema),
    seenFrom: timeParam.optional().meta({ description: 'First seen at that time or later.' }),
    seenBefore: timeParam.optional().meta({ description: 'First seen before that time.' }),
  }),
  output: pageOf(alertResource),
  run: async ({ tx, ctx, organizationId, search }) => {
    const { limit, cursor, status, severity, serviceId, incidentId, seenFrom, seenBefore } = search;
    let query = visibleAlerts(ctx).where('organizationId', organizationId);
    if (status) query = query.where('status', 'IN', status);
    if (severity) query = query.where('severity', 'IN', severity);
    if (serviceId) query = query.where('serviceId', 'IN', serviceId);
    if (incidentId) query = query.where('incidentId', 'IN', incidentId);
    if (seenFrom !== undefined) query = query.where('firstSeenAt', '>=', seenFrom);
    if (seenBefore !== undefined) query = query.where('firstSeenAt', '<', seenBefore);
    const sorted = query
      .orderBy('firstSeenAt', 'desc')
      .orderBy('id', 'asc')
      .limit(limit + 1);
    const start = readCursor(cursor, startSchema);
    const rows = await tx.run(start ? sorted.start(start) : sorted);
    return pageFrom(rows, limit, alertOf, ({ firstSeenAt, id }) => ({ firstSeenAt, id }));
  },
});

const get = defineOperation({
  id: 'getAlert',
  method: 'get',
  path: '/alerts/{alertId}',
  summary: 'Get an alert',
  tag,
  scope: 'alerts:read',
  capability: 'alert.read',
  params,
  output: alertResource,
  isSingle: true,
  run: (call) => readAlert(call, call.params.alertId),
});

/** An operation that runs the action of this name on one alert. */
const respond = (name: 'acknowledge' | 'resolve' | 'reopen', summary: string) =>
  defineOperation({
    id: `${name}Alert`,
    method: 'post',
    path: `/alerts/{alertId}/${name}`,
    summary,
    tag,
    scope: 'alerts:write',
    capability: 'alert.respond',
    params,
    output: alertResource,
    isSingle: true,
    current: held('alert', 'alertId', readAlert),
    run: async (call) => {
      const {
        organizationId,
        at,
        act,
        params: { alertId },
      } = call;
      await act(mutators.alert[name]({ organizationId, at, alertId }));
      return await readAlert(call, alertId);
    },
  });

export const alertOperations = [
  list,
  get,
  respond('acknowledge', 'Acknowledge an alert'),
  respond('resolve', 'Resolve an alert; the next event of its key opens a new one'),
  respond('reopen', 'Open a resolved alert again'),
];
