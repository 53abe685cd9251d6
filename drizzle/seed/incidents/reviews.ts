import type postgres from 'postgres';
import { reviewIdOf } from '@/zero/incidents/review/review-id';
import type { ReviewStatus } from '@/zero/incidents/review/values';
import { day, minute } from '../calendar';
import type { Random } from '../random';
import type { SeedIncident } from './timelines';

/**
 * Adds reviews of most of what was serious and is over, with their follow-ups. The transaction must have
 * entered the tenant.
 * @param now milliseconds since the epoch
 */
export async function loadReviews(
  sql: postgres.TransactionSql,
  source: Random,
  organizationId: string,
  incidents: readonly SeedIncident[],
  now: number,
): Promise<void> {
  const reviewed = incidents.flatMap((incident) => {
    const { resolvedAt, severity } = incident;
    if (resolvedAt === null || !source.chance(severity <= 3 ? 0.8 : 0.15)) return [];
    const startedAt = Math.min(now, resolvedAt + Math.floor(source.unit() * day));
    const status = statusOf(source, now - startedAt);
    return { incident, startedAt, status };
  });
  const reviews = reviewed.map(({ incident, startedAt, status }) => {
    const updatedAt = new Date(Math.min(now, startedAt + Math.floor(source.unit() * 3 * day)));
    return {
      id: reviewIdOf(incident.id),
      organization_id: organizationId,
      incident_id: incident.id,
      status,
      document: documentOf(incident),
      version: source.int(1, 6),
      owner_id: incident.commanderId,
      published_at: status === 'published' ? updatedAt : null,
      created_at: new Date(startedAt),
      updated_at: updatedAt,
    };
  });
  if (reviews.length > 0) await sql`insert into incident_review ${sql(reviews)}`;
  const followUps = reviewed.flatMap(({ incident, startedAt }) =>
    incident.text.followUps.map((title) => {
      const isDone = source.chance(now - startedAt > 60 * day ? 0.9 : 0.4);
      const doneAt = isDone ? Math.min(now, startedAt + source.int(1, 30) * day) : null;
      return {
        id: source.uuid(startedAt),
        organization_id: organizationId,
        incident_id: incident.id,
        title,
        owner_id: source.chance(0.8) ? incident.commanderId : null,
        done_at: doneAt === null ? null : new Date(doneAt),
        created_at: new Date(startedAt),
        updated_at: new Date(doneAt ?? startedAt),
      };
    }),
  );
  if (followUps.length > 0) await sql`insert into incident_follow_up ${sql(followUps)}`;
}

function statusOf(source: Random, age: number): ReviewStatus {
  if (age > 14 * day) return 'published';
  return source.pick(['draft', 'in_review']);
}

function documentOf({ text, at, detectedAt, resolvedAt }: SeedIncident): string {
  const minutesUntil = (time: number | null) => Math.round(((time ?? at) - at) / minute);
  return [
    '## Summary',
    `${text.symptom} ${text.cause}`,
    '## Impact',
    `Clients were affected for ${minutesUntil(resolvedAt)} minutes.`,
    '## Contributing factors',
    `- ${text.cause}\n- It was noticed after ${minutesUntil(detectedAt)} minutes.`,
    '## What went well',
    `- ${text.fix}`,
    '## What to change',
    'The follow-ups of the incident say who does what.',
  ].join('\n\n');
}
