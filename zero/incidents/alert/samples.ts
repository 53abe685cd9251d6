import { id, organizationId, staff, type EntitySamples } from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

export const alertIds = {
  alertId: `(select id from alert where organization_id = t.organization_id and status = 'triggered' order by id limit 1)`,
  acknowledgedAlertId: `(select id from alert where organization_id = t.organization_id and status = 'acknowledged' order by id limit 1)`,
  resolvedAlertId: `(select id from alert where organization_id = t.organization_id and status = 'resolved' order by id limit 1)`,
} as const;

const sample = (status: string, openKey: string) => `
  insert into alert (id, organization_id, service_id, source, dedup_key, open_key, status, severity, title)
  select gen_random_uuid(), s.organization_id, s.id, 'pagerduty', 'test ${status}', ${openKey}, '${status}',
    'error', 'A test'
  from (select distinct on (organization_id) id, organization_id from service order by organization_id, id) s`;

export const alertSamples: EntitySamples = {
  capabilities: { 'alert.read': staff, 'alert.respond': staff },
  queries: {
    'alert.open': { table: 'alert', args: [{ organizationId }] },
    'alert.suppressed': { table: 'alert', args: [{ organizationId }] },
    'alert.resolved': { table: 'alert', args: [{ organizationId, since: 0 }] },
    'alert.byId': { table: 'alert', args: [{ organizationId, alertId: id }] },
    'alert.ofIncident': { table: 'alert', args: [{ organizationId, incidentId: id }] },
    'alert.ofService': { table: 'alert', args: [{ organizationId, serviceId: id }] },
  },
  visible: { alert: internalOf('r') },
  rows: [
    sample('triggered', `'test triggered'`),
    sample('acknowledged', `'test acknowledged'`),
    sample('resolved', 'null'),
  ],
  writes: {
    'alert.acknowledge': { may: staff, args: ({ alertId }) => ({ alertId }) },
    'alert.unacknowledge': {
      may: staff,
      args: ({ acknowledgedAlertId: alertId }) => ({ alertId }),
    },
    'alert.resolve': {
      may: staff,
      args: ({ alertId }) => ({ alertId }),
    },
    'alert.reopen': {
      may: staff,
      args: ({ resolvedAlertId: alertId }) => ({ alertId }),
    },
  },
};
