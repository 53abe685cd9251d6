import { isFinished, type PostImpact } from '@/zero/incidents/status-page/values';
import type { PublicComponent, PublicPage } from './snapshot';

const day = 86_400_000;

/** How much of its time an incident counts as downtime, as on Statuspage. */
const weights: Record<PostImpact, number> = { none: 0, minor: 0, major: 0.3, critical: 1 };
const impactOrder: readonly PostImpact[] = ['none', 'minor', 'major', 'critical'];

export type UptimeDay = {
  /** Its first instant, in UTC. */
  from: number;
  /** The worst that happened; undefined before the component was there. */
  impact: PostImpact | undefined;
  /** In milliseconds, by weight. */
  downtime: number;
};

type Uptime = { days: UptimeDay[]; /** From 0 to 1. */ share: number };

/** The last days of a component in UTC, today included, from the impact of the incidents that affected it. */
export function uptimeOf(
  { posts }: PublicPage,
  component: PublicComponent,
  now: number,
  count = 90,
): Uptime {
  const incidents = posts
    .filter(({ kind, componentIds }) => kind === 'incident' && componentIds.includes(component.id))
    .map(({ impact, startedAt, resolvedAt, status }) => ({
      impact,
      from: startedAt,
      until: isFinished(status) ? (resolvedAt ?? startedAt) : now,
    }));
  const today = Math.floor(now / day) * day;
  let known = 0;
  let down = 0;
  const days = Array.from({ length: count }, (_, index) => {
    const from = today - (count - 1 - index) * day;
    const start = Math.max(from, component.createdAt);
    const end = Math.min(from + day, now);
    if (start >= end) return { from, impact: undefined, downtime: 0 };
    const within = incidents.filter((each) => each.from < end && each.until >= start);
    const downtime = weightedDowntime(within, start, end);
    known += end - start;
    down += downtime;
    return { from, impact: worstOf(within.map(({ impact }) => impact)), downtime };
  });
  return { days, share: known === 0 ? 1 : 1 - down / known };
}

const worstOf = (impacts: readonly PostImpact[]): PostImpact =>
  impactOrder[Math.max(0, ...impacts.map((impact) => impactOrder.indexOf(impact)))] ?? 'none';

type Interval = { impact: PostImpact; from: number; until: number };

/** At each instant the worst counts, so that two incidents at once are not counted twice. */
function weightedDowntime(intervals: readonly Interval[], start: number, end: number): number {
  const limits = intervals
    .flatMap(({ from, until }) => [from, until])
    .filter((at) => at > start && at < end);
  const bounds = [...new Set([start, ...limits, end])].toSorted((a, b) => a - b);
  return bounds.slice(1).reduce((sum, until, index) => {
    const from = bounds[index] ?? until;
    const open = intervals.filter((each) => each.from <= from && each.until >= until);
    return sum + (until - from) * Math.max(0, ...open.map(({ impact }) => weights[impact]));
  }, 0);
}
