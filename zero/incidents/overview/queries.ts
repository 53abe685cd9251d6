import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { openAlertStatuses } from '../alert/values';
import { visibleAlerts } from '../alert/permissions';
import { isOpenStatus } from '../incident/machine';
import { visibleIncidents } from '../incident/permissions';
import { incidentStatuses } from '../incident/values';

/** Of each kind, as many as are counted: more are shown as "100+". */
export const overviewLimit = 100;

const tenant = z.strictObject({ organizationId: idSchema });
const openStatuses = incidentStatuses.filter(isOpenStatus);

/** The open incidents, to be counted: without what belongs to them. */
const incidents = defineQuery(tenant, ({ args, ctx }) =>
  visibleIncidents(ctx)
    .where('organizationId', args.organizationId)
    .where('status', 'IN', openStatuses)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(overviewLimit),
);

/** The open alerts, to be counted: without what belongs to them. */
const alerts = defineQuery(tenant, ({ args, ctx }) =>
  visibleAlerts(ctx)
    .where('organizationId', args.organizationId)
    .where('status', 'IN', openAlertStatuses)
    .orderBy('firstSeenAt', 'desc')
    .orderBy('id', 'asc')
    .limit(overviewLimit),
);

export const incidentOverviewQueries = { incidents, alerts };
