import type postgres from 'postgres';
import type { IncidentStatus } from '@/zero/incidents/incident/values';
import { historyStart } from '../arrivals';
import { minute } from '../calendar';
import type { OrganizationPlan } from '../plans';
import { random, weighted, type Random } from '../random';
import type { OrganizationRows } from '../rows';
import { type IncidentText, incidentTexts } from './incident-texts';
import { loadReviews } from './reviews';
import { type SeedIncident, timelineOf } from './timelines';
import type { SeedService } from './services';

const severityWeights = [4, 14, 34, 32, 16];

/** An incident with the service that it hurts, for what belongs to it. */
export type DeclaredIncident = {
  id: string;
  serviceId: string;
  reporterId: string;
  /** When it began, was declared and was resolved, in milliseconds since the epoch. */
  at: number;
  declaredAt: number;
  resolvedAt: number | null;
};

/**
 * Adds incidents over the whole history, of which the newest is open, and gives those that were declared.
 * The transaction must have entered the tenant.
 */
export async function loadIncidents(
  sql: postgres.TransactionSql,
  seed: string,
  plan: OrganizationPlan,
  { members }: Pick<OrganizationRows, 'members'>,
  services: readonly SeedService[],
  now: number,
): Promise<DeclaredIncident[]> {
  const source = random(seed, plan.slug, 'incidents');
  const responders = members
    .filter(({ userType, status }) => userType === 'internal' && status === 'active')
    .slice(0, 14)
    .map(({ id }) => id);
  const count = plan.clients > 100 ? 150 : 10;
  const starts = beginnings(source, count, now);
  const known = incidentTexts.filter(({ slug }) => services.some((each) => each.slug === slug));
  const incidents = starts.map((at, index) =>
    incidentSeedOf(source, {
      at,
      number: index + 1,
      isLast: index === count - 1,
      known,
      responders,
      now,
    }),
  );
  mergeSome(incidents);
  const rows = incidents.map((incident) => ({
    id: incident.id,
    organization_id: plan.id,
    number: incident.number,
    title: incident.text.title,
    summary: incident.status === 'closed' ? `${incident.text.symptom} ${incident.text.cause}` : '',
    severity: incident.severity,
    status: incident.status,
    impact_started_at: dateOf(incident.impactStartedAt),
    detected_at: dateOf(incident.detectedAt),
    declared_at: dateOf(incident.declaredAt),
    acknowledged_at: dateOf(incident.acknowledgedAt),
    mitigated_at: dateOf(incident.mitigatedAt),
    resolved_at: dateOf(incident.resolvedAt),
    closed_at: dateOf(incident.closedAt),
    commander_id: incident.commanderId,
    communications_id: incident.severity <= 2 ? incident.communicationsId : null,
    scribe_id: null,
    reporter_id: incident.reporterId,
    merged_into_id: incident.mergedIntoId,
    created_at: new Date(incident.declaredAt ?? incident.at),
    updated_at: new Date(incident.closedAt ?? incident.resolvedAt ?? incident.at),
  }));
  // What another one was merged into is there first.
  await sql`insert into incident ${sql(rows)}`;
  const affected = incidents.flatMap((incident) => {
    const service = services.find(({ slug }) => slug === incident.text.slug);
    if (!service) return [];
    return {
      id: source.uuid(incident.at),
      organization_id: plan.id,
      incident_id: incident.id,
      service_id: service.id,
      impact: incident.text.impact,
      created_at: new Date(incident.declaredAt ?? incident.at),
    };
  });
  await sql`insert into incident_service ${sql(affected)}`;
  const events = incidents.flatMap((incident) =>
    timelineOf(source, incident).map(({ at, ...event }) => ({
      id: source.uuid(at),
      organization_id: plan.id,
      incident_id: incident.id,
      actor_type: 'member',
      body: null,
      from_value: null,
      to_value: null,
      created_at: new Date(at),
      received_at: new Date(at),
      ...event,
    })),
  );
  for (let from = 0; from < events.length; from += 1_000) {
    await sql`insert into incident_event ${sql(events.slice(from, from + 1_000))}`;
  }
  await loadReviews(sql, source, plan.id, incidents, now);
  await sql`
    insert into incident_counter (organization_id, last_number) values (${plan.id}, ${count})`;
  return incidents.flatMap(({ id, text, status, at, declaredAt, resolvedAt, reporterId }) => {
    const service = services.find(({ slug }) => slug === text.slug);
    return service && declaredAt !== null && status !== 'merged'
      ? [{ id, serviceId: service.id, reporterId, at, declaredAt, resolvedAt }]
      : [];
  });
}

/** When each begins, in order; the last one half an hour ago. */
function beginnings(source: Random, count: number, now: number): number[] {
  const start = historyStart(now);
  const last = now - 38 * minute;
  const before = Array.from({ length: count - 1 }, () =>
    Math.floor(start + source.unit() * (last - 6 * 60 * minute - start)),
  );
  return [...before.sort((a, b) => a - b), last];
}

type Setting = {
  at: number;
  number: number;
  isLast: boolean;
  known: readonly IncidentText[];
  responders: readonly string[];
  now: number;
};

function incidentSeedOf(source: Random, setting: Setting): SeedIncident {
  const { at, number, isLast, known, responders, now } = setting;
  const open = known.find(({ title }) => title === 'Public API is slow in Frankfurt');
  const text = isLast && open ? open : source.pick(known);
  const severity = isLast
    ? 2
    : weighted([1, 2, 3, 4, 5], (_, index) => severityWeights[index] ?? 1)(source);
  const detectedAt = at + wait(source, 5);
  const declaredAt = detectedAt + wait(source, 4);
  const base = {
    id: source.uuid(at),
    number,
    text,
    severity,
    at,
    impactStartedAt: source.chance(0.85) || isLast ? at : null,
    detectedAt,
    reporterId: source.pick(responders),
    commanderId: source.pick(responders),
    communicationsId: source.pick(responders),
    mergedIntoId: null,
  };
  if (isLast) {
    return {
      ...base,
      status: 'investigating',
      declaredAt,
      acknowledgedAt: declaredAt + wait(source, 2),
      identifiedAt: null,
      mitigatedAt: null,
      resolvedAt: null,
      closedAt: null,
    };
  }
  if (source.chance(0.06)) {
    const status: IncidentStatus = source.pick(['declined', 'canceled']);
    return {
      ...base,
      impactStartedAt: null,
      commanderId: null,
      status,
      declaredAt: status === 'declined' ? null : declaredAt,
      acknowledgedAt: null,
      identifiedAt: null,
      mitigatedAt: null,
      resolvedAt: null,
      closedAt: null,
    };
  }
  const acknowledgedAt = declaredAt + wait(source, 4);
  const identifiedAt = acknowledgedAt + wait(source, 12 * severity);
  const mitigatedAt = identifiedAt + wait(source, 10 * severity);
  const resolvedAt = mitigatedAt + wait(source, 20 * severity);
  const closedAt = resolvedAt + wait(source, 60 * 24 * 2);
  const isClosed = closedAt < now;
  return {
    ...base,
    status: isClosed ? 'closed' : 'resolved',
    declaredAt,
    acknowledgedAt,
    identifiedAt,
    mitigatedAt,
    resolvedAt: Math.min(resolvedAt, now),
    closedAt: isClosed ? closedAt : null,
  };
}

/** A few that were declined turn out to be the same as the one before. */
function mergeSome(incidents: SeedIncident[]): void {
  incidents.forEach((incident, index) => {
    const before = incidents[index - 1];
    if (incident.status !== 'canceled' || before?.status !== 'closed') return;
    incident.status = 'merged';
    incident.mergedIntoId = before.id;
  });
}

/** About so many minutes, at least one, in milliseconds. */
const wait = (source: Random, minutes: number) =>
  Math.floor(Math.max(1, source.logNormal(minutes, 0.6)) * minute);

const dateOf = (at: number | null) => (at === null ? null : new Date(at));
