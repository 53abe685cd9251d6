import type postgres from 'postgres';
import type { AlertSeverity, AlertStatus } from '@/zero/incidents/alert/values';
import { alert } from '../../schema/incidents/alert';
import { bulkLoader } from '../bulk';
import { day, minute } from '../calendar';
import type { OrganizationPlan } from '../plans';
import { random, type Random, weighted } from '../random';
import type { DeclaredIncident } from './incidents';
import type { SeedService } from './services';

type AlertRow = typeof alert.$inferSelect;
type Kind = { title: string; severity: AlertSeverity; name: string };

const kinds: readonly Kind[] = [
  { title: 'p95 latency above 800 ms', severity: 'warning', name: 'HighLatency' },
  { title: 'Error rate above 2 %', severity: 'error', name: 'HighErrorRate' },
  { title: 'Instance does not answer', severity: 'critical', name: 'InstanceDown' },
  { title: 'Disk is 90 % full', severity: 'warning', name: 'DiskAlmostFull' },
  { title: 'Memory above 95 %', severity: 'error', name: 'MemoryPressure' },
  { title: 'Certificate expires within 14 days', severity: 'info', name: 'CertificateExpires' },
  { title: 'Queue grows for 10 min', severity: 'warning', name: 'QueueGrows' },
  { title: 'Replica is 30 s behind', severity: 'error', name: 'ReplicationLag' },
  { title: 'Backup did not finish', severity: 'error', name: 'BackupFailed' },
  { title: 'Container restarts again and again', severity: 'warning', name: 'CrashLooping' },
];
const sources = ['alertmanager', 'alertmanager', 'pagerduty', 'cloudevents'] as const;
const regions = ['eu-central', 'eu-west', 'us-east'] as const;
const historyDays = 730;
/** Alerts that are open at the end of the history. */
const openCount = 14;

type Setting = {
  end: number;
  count: number;
  services: readonly SeedService[];
  incidents: readonly DeclaredIncident[];
};

/**
 * Adds alerts of two years, a few of them open, and some by which incidents began.
 * The transaction must have entered the tenant.
 */
export async function loadAlerts(
  sql: postgres.TransactionSql,
  seed: string,
  plan: OrganizationPlan,
  { end, count, services, incidents }: Setting,
): Promise<void> {
  const source = random(seed, plan.slug, 'alerts');
  // What is critical is watched more closely.
  const pickService = weighted(services, ({ tier }) => 5 - tier);
  const times = Array.from({ length: count }, (_, index) =>
    index < openCount
      ? end - source.int(2, 20 * 60) * minute
      : end - source.unit() ** 1.5 * historyDays * day - 20 * minute,
  );
  const rows = times
    .map((at, index) => ({ at, isOpen: index < openCount }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, isOpen }) =>
      alertOf(source, { plan, service: pickService(source), at, isOpen, end }),
    );
  const linked = incidents.flatMap((incident) => {
    const service = services.find(({ id }) => id === incident.serviceId);
    if (!service) return [];
    return Array.from({ length: source.int(1, 4) }, () => {
      const at = Math.min(incident.at + source.int(0, 3) * minute, incident.declaredAt);
      const isOpen = incident.resolvedAt === null;
      const row = alertOf(source, { plan, service, at, isOpen, end });
      return { ...row, incidentId: incident.id, ...resolvedWith(row, incident) };
    });
  });
  const loader = await bulkLoader(sql, alert);
  await loader.stage([...rows, ...linked]);
  await loader.flush();
  const events = linked.flatMap(({ id, title, incidentId }) => {
    const incident = incidents.find((each) => each.id === incidentId);
    if (!incident) return [];
    const at = new Date(incident.declaredAt + minute);
    return {
      id: source.uuid(incident.declaredAt),
      organization_id: plan.id,
      incident_id: incidentId,
      kind: 'alert_linked',
      actor_type: 'member',
      actor_id: incident.reporterId,
      from_value: id,
      to_value: title,
      created_at: at,
      received_at: at,
    };
  });
  if (events.length > 0) await sql`insert into incident_event ${sql(events)}`;
}

/** An alert of an incident that is over was resolved with it. */
function resolvedWith(row: AlertRow, { resolvedAt }: DeclaredIncident) {
  if (resolvedAt === null) return {};
  const until = new Date(resolvedAt);
  const { lastSeenAt, acknowledgedAt } = row;
  return {
    lastSeenAt: lastSeenAt < until ? lastSeenAt : until,
    acknowledgedAt: acknowledgedAt && (acknowledgedAt < until ? acknowledgedAt : until),
    resolvedAt: until,
  };
}

type Wanted = {
  plan: OrganizationPlan;
  service: SeedService;
  at: number;
  isOpen: boolean;
  end: number;
};

function alertOf(source: Random, { plan, service, at, isOpen, end }: Wanted): AlertRow {
  const { title, severity, name } = source.pick(kinds);
  const region = source.pick(regions);
  const instance = `${service.slug}-${source.int(1, 6)}`;
  const id = source.uuid(at);
  const lasts = Math.min(source.logNormal(25, 1.1), 48 * 60) * minute;
  const status: AlertStatus = !isOpen
    ? 'resolved'
    : source.chance(0.4)
      ? 'acknowledged'
      : 'triggered';
  const lastSeenAt = isOpen ? end - source.int(0, 9) * minute : at + lasts * 0.9;
  const dedupKey = `${name}/${instance}/${id.slice(-6)}`;
  const isSeen = status === 'acknowledged' || (!isOpen && source.chance(0.6));
  const time = (value: number) => new Date(Math.min(end, Math.max(at, Math.round(value))));
  return {
    id,
    organizationId: plan.id,
    serviceId: service.id,
    incidentId: null,
    maintenanceWindowId: null,
    integrationId: null,
    source: source.pick(sources),
    dedupKey,
    openKey: isOpen ? dedupKey : null,
    status,
    severity,
    title: `${service.name}: ${title}`,
    groupKey: `${name}/${region}`,
    count: 1 + Math.floor(source.logNormal(2, 1)),
    labels: { alertname: name, instance, region, severity },
    links: [{ href: `https://runbooks.example.com/${name}`, text: 'Runbook' }],
    firstSeenAt: new Date(Math.round(at)),
    lastSeenAt: time(lastSeenAt),
    acknowledgedAt: isSeen ? time(at + lasts * 0.2) : null,
    acknowledgedBy: null,
    resolvedAt: isOpen ? null : time(at + lasts),
    resolvedBy: null,
    createdAt: new Date(Math.round(at)),
  };
}
