import { type PostImpact, postImpacts } from '../status-page/values';

const day = 86_400_000;

/** How much of its time an incident counts as downtime, as on Statuspage. */
const weights: Record<PostImpact, number> = { none: 0, minor: 0, major: 0.3, critical: 1 };

export type UptimeDay = {
  /** Its first instant, in UTC. */
  from: number;
  /** The worst that happened; undefined before there was anything to fail. */
  impact: PostImpact | undefined;
  /** In milliseconds, by weight. */
  downtime: number;
};

/** From when until when something was hurt, in milliseconds since the epoch, and how much. */
export type Downtime = { impact: PostImpact; from: number; until: number };

type Uptime = { days: UptimeDay[]; /** From 0 to 1. */ share: number };

/**
 * The last days in UTC, today included, from the incidents that hurt something that is there since `since`.
 * All times are in milliseconds since the epoch.
 */
export function uptimeDays(
  incidents: readonly Downtime[],
  { since, now, count = 90 }: { since: number; now: number; count?: number },
): Uptime {
  const today = Math.floor(now / day) * day;
  let known = 0;
  let down = 0;
  const days = Array.from({ length: count }, (_, index) => {
    const from = today - (count - 1 - index) * day;
    const start = Math.max(from, since);
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
  postImpacts[Math.max(0, ...impacts.map((impact) => postImpacts.indexOf(impact)))] ?? 'none';

/** At each instant the worst counts, so that two incidents at once are not counted twice. */
function weightedDowntime(incidents: readonly Downtime[], start: number, end: number): number {
  const limits = incidents
    .flatMap(({ from, until }) => [from, until])
    .filter((at) => at > start && at < end);
  const bounds = [...new Set([start, ...limits, end])].toSorted((a, b) => a - b);
  return bounds.slice(1).reduce((sum, until, index) => {
    const from = bounds[index] ?? until;
    const open = incidents.filter((each) => each.from <= from && each.until >= until);
    return sum + (until - from) * Math.max(0, ...open.map(({ impact }) => weights[impact]));
  }, 0);
}
