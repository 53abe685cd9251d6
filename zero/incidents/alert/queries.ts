import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import type { Context } from '@/zero/core/context';
import { idSchema, instantSchema } from '@/zero/core/ids';
import { seesIncident } from '../incident/permissions';
import { visibleAlerts } from './permissions';
import { openAlertStatuses } from './values';

/** Alerts that a browser keeps of each kind; older ones are read through the API. */
const windowLimit = 1_000;
/** Alerts of an incident that its room shows. */
const incidentLimit = 100;

/** Alerts with the incident that each belongs to. */
const alertsWithIncident = (ctx: Context) =>
  visibleAlerts(ctx).related('incident', (incident) => incident.where(seesIncident(ctx)));

/** The organization's alerts that are triggered or acknowledged, newest first. */
const open = defineQuery(z.strictObject({ organizationId: idSchema }), ({ args, ctx }) =>
  alertsWithIncident(ctx)
    .where('organizationId', args.organizationId)
    .where('status', 'IN', openAlertStatuses)
    .orderBy('firstSeenAt', 'desc')
    .orderBy('id', 'asc')
    .limit(windowLimit),
);

/** The organization's alerts that a maintenance window suppresses, newest first. */
const suppressed = defineQuery(z.strictObject({ organizationId: idSchema }), ({ args, ctx }) =>
  alertsWithIncident(ctx)
    .where('organizationId', args.organizationId)
    .where('status', 'suppressed')
    .orderBy('firstSeenAt', 'desc')
    .orderBy('id', 'asc')
    .limit(windowLimit),
);

/** The alerts that were resolved since a time, last resolved first. */
const resolved = defineQuery(
  z.strictObject({ organizationId: idSchema, since: instantSchema }),
  ({ args, ctx }) =>
    alertsWithIncident(ctx)
      .where('organizationId', args.organizationId)
      .where('status', 'resolved')
      .where('resolvedAt', '>=', args.since)
      .orderBy('resolvedAt', 'desc')
      .orderBy('id', 'asc')
      .limit(windowLimit),
);

/** One alert. */
const byId = defineQuery(
  z.strictObject({ organizationId: idSchema, alertId: idSchema }),
  ({ args, ctx }) =>
    alertsWithIncident(ctx)
      .where('organizationId', args.organizationId)
      .where('id', args.alertId)
      .one(),
);

/** The open alerts of a service, newest first. */
const ofService = defineQuery(
  z.strictObject({ organizationId: idSchema, serviceId: idSchema }),
  ({ args, ctx }) =>
    visibleAlerts(ctx)
      .where('organizationId', args.organizationId)
      .where('serviceId', args.serviceId)
      .where('status', 'IN', openAlertStatuses)
      .orderBy('firstSeenAt', 'desc')
      .orderBy('id', 'asc')
      .limit(50),
);

/** The alerts that belong to an incident, newest first. */
const ofIncident = defineQuery(
  z.strictObject({ organizationId: idSchema, incidentId: idSchema }),
  ({ args, ctx }) =>
    visibleAlerts(ctx)
      .where('organizationId', args.organizationId)
      .where('incidentId', args.incidentId)
      .orderBy('firstSeenAt', 'desc')
      .orderBy('id', 'asc')
      .limit(incidentLimit),
);

export const alertQueries = { open, suppressed, resolved, byId, ofService, ofIncident };
