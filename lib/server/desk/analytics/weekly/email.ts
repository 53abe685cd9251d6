import type postgres from 'postgres';
import { isoDay, offsetsIn } from '@/lib/period/local-time';
import { bucketsOf, comparisonOf, type Span } from '@/lib/period/period';
import type { AnalyticsAnswer, Metrics, Part } from '@/zero/desk/analytics/engine/answer';
import { ask } from '@/zero/desk/analytics/engine/ask';
import type { Dimension, AnalyticsQuery } from '@/zero/desk/analytics/engine/question';
import type { TemplateData } from '@/lib/server/mail-templates';
import { loadTicketFacts } from '../load-ticket-facts';

/** Whose week it is, and how the email names it. */
export type Desk = { organizationId: string; organization: string; slug: string; timeZone: string };

/** Most rows of each part. */
const most = 5;

const parts = [
  { dimension: 'client', title: 'Tickets by client' },
  { dimension: 'type', title: 'Tickets by type' },
  { dimension: 'team', title: 'Tickets by team' },
] as const satisfies { dimension: Dimension; title: string }[];

/**
 * The data of the weekly report, from the dashboard's own engine. `now` is in seconds since the epoch. The
 * transaction is inside the organization.
 */
export async function weeklyEmail(
  sql: postgres.TransactionSql,
  desk: Desk,
  week: Span,
  now: number,
): Promise<TemplateData<'weekly-figures'>> {
  const { organizationId, organization, slug, timeZone } = desk;
  const before = comparisonOf(week, 'previous', timeZone);
  const store = await loadTicketFacts(sql, { organizationId });
  const question = questionOf(week, before, timeZone, now);
  const answer = ask(store, question);
  const earlier = before && ask(store, questionOf(before, null, timeZone, now));
  const names = await readNames(sql, organizationId);
  return {
    organization,
    slug,
    week: { from: isoDay(week.from, timeZone), to: isoDay(week.to - 1, timeZone) },
    figures: figuresOf(answer),
    rated: answer.period.rated,
    unanswered: answer.unanswered.n,
    days: answer.series.map(({ created, solvedTickets }) => ({
      created,
      solved: solvedTickets,
    })),
    parts: parts.map(({ dimension, title }) => ({
      title,
      rows: rowsOf(answer.parts[dimension] ?? [], earlier?.parts[dimension] ?? [], names),
    })),
  };
}

function questionOf(
  period: Span,
  comparison: Span | null,
  timeZone: string,
  now: number,
): AnalyticsQuery {
  return {
    now,
    period,
    comparison,
    buckets: bucketsOf(period, 'day', timeZone),
    comparisonBuckets: comparison ? bucketsOf(comparison, 'day', timeZone) : [],
    offsets: offsetsIn(period.from, period.to, timeZone),
    filter: {},
    by: parts.map(({ dimension }) => dimension),
    hours: 'calendar',
  };
}

function figuresOf({ period, comparison }: AnalyticsAnswer) {
  const of = (read: (figures: Metrics) => number | null) => ({
    now: read(period),
    before: comparison && read(comparison),
  });
  return {
    created: of(({ created }) => created),
    solved: of(({ solvedTickets }) => solvedTickets),
    backlog: of(({ backlog }) => backlog),
    firstResponse: of(({ firstResponse }) => firstResponse.median),
    resolution: of(({ resolution }) => resolution.median),
    sla: of(({ slaMet, slaBreached }) => share(slaMet, slaMet + slaBreached)),
    csat: of(({ good, rated }) => share(good, rated)),
  };
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

function rowsOf(now: readonly Part[], before: readonly Part[], names: ReadonlyMap<string, string>) {
  const createdBefore = new Map(before.map(({ key, created }) => [key, created]));
  return now
    .filter(({ created }) => created > 0)
    .toSorted((a, b) => b.created - a.created)
    .slice(0, most)
    .map(({ key, created }) => ({
      name: key === null ? 'None' : (names.get(key) ?? 'One that is gone'),
      created,
      before: createdBefore.get(key) ?? 0,
    }));
}

async function readNames(sql: postgres.TransactionSql, organizationId: string) {
  const rows = await sql<{ id: string; name: string }[]>`
    select id, name from client where organization_id = ${organizationId}
    union all select id, name from team where organization_id = ${organizationId}
    union all select id, name from ticket_type where organization_id = ${organizationId}`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
