import type postgres from 'postgres';
import type { AlertSeverity, AlertStatus } from '@/zero/incidents/alert/values';
import { alert } from '../../schema/incidents/alert';
import { bulkLoader } from '../bulk';
import { day, minute } from '../calendar';
import type { OrganizationPlan } from '../plans';
import { random, type Random, weighted } from '../random';
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

type Period = { end: number; count: number };

/** Adds alerts of two years, a few of them open. The transaction must have entered the tenant. */
export async function loadAlerts(
  sql: postgres.TransactionSql,
  seed: string,
  plan: OrganizationPlan,
  services: readonly SeedService[],
  { end, count }: Period,
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
  const loader = await bulkLoader(sql, alert);
  await loader.stage(rows);
  await loader.flush();
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
