import { type Calendar, day, hour, minute, utcMidnight } from './calendar';
import { random, type Random } from './random';

const months = 24;

/** Midnight in UTC, 24 months before `now`. */
export function historyStart(now: number): number {
  const start = new Date(utcMidnight(now));
  start.setUTCMonth(start.getUTCMonth() - months);
  return start.getTime();
}

/**
 * Creation times of `count` tickets: strictly rising, ms since 1970, none after `now`. A few are in
 * the last hours, whatever the time of day, so that the demo looks active.
 */
export function* arrivals(
  seed: string,
  count: number,
  now: number,
  calendar: Calendar,
): Generator<number> {
  const source = random(seed, 'arrivals');
  const recent = lastHours(source, Math.min(Math.ceil(count / 20), 9), now);
  const spans = busyHours(seed, historyStart(now), now, calendar);

  let last = 0;
  const rising = (time: number) => (last = Math.max(last + 1, time));
  for (const time of spread(source, count - recent.length, spans)) {
    while ((recent[0] ?? now) < time) yield rising(recent.shift() ?? time);
    yield rising(time);
  }
  for (const time of recent) yield rising(time);
}

/** Denser towards `now`, starting about three hours before. */
function lastHours(source: Random, count: number, now: number): number[] {
  const ages = Array.from({ length: count }, (_, index) => 2 + 3 * (index + source.unit()) ** 1.9);
  return ages.toReversed().map((minutes) => Math.floor(now - minutes * minute));
}

type Span = { from: number; to: number; weight: number };

/** The hours of the history, weighted by weekday, hour, growth and season. */
function busyHours(seed: string, start: number, end: number, calendar: Calendar): Span[] {
  const spans: Span[] = [];
  for (let midnight = start; midnight < end; midnight += day) {
    const source = random(seed, 'day', midnight);
    const growth = 1 + 0.8 * ((midnight - start) / (end - start));
    const outage = source.chance(0.012) ? 2.4 : 1;
    const daily = growth * outage * season(midnight) * source.logNormal(1, 0.16);
    for (let from = midnight; from < Math.min(midnight + day, end); from += hour) {
      const to = Math.min(from + hour, end);
      spans.push({ from, to, weight: (daily * calendar.busyness(from) * (to - from)) / hour });
    }
  }
  return spans;
}

/** Fewer tickets around New Year and in August. */
function season(time: number): number {
  const date = new Date(time);
  const month = date.getUTCMonth();
  const dayOfMonth = date.getUTCDate();
  if (month === 11 && dayOfMonth > 22) return 0.45;
  if (month === 0 && dayOfMonth < 3) return 0.5;
  return month === 7 ? 0.85 : 1;
}

/** `count` rising times: one draw from each of `count` equal shares of the weight. */
function* spread(source: Random, count: number, spans: readonly Span[]): Generator<number> {
  const total = spans.reduce((sum, span) => sum + span.weight, 0);
  let index = 0;
  let before = 0;
  for (let drawn = 0; drawn < count; drawn++) {
    const point = ((drawn + source.unit()) / count) * total;
    let span = spans[index];
    while (span && before + span.weight < point && index < spans.length - 1) {
      before += span.weight;
      span = spans[++index];
    }
    if (!span) return;
    const share = Math.min((point - before) / span.weight, 1);
    yield Math.floor(span.from + share * (span.to - span.from));
  }
}
