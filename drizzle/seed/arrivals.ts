import { type Calendar, day, hour, minute, utcMidnight } from './calendar';
import { random, type Random } from './random';

/** Months of history. */
const months = 24;

/** The first moment of the history that ends at `now`: midnight in UTC, 24 months before. */
export function historyStart(now: number): number {
  const start = new Date(utcMidnight(now));
  start.setUTCMonth(start.getUTCMonth() - months);
  return start.getTime();
}

/**
 * When each of `count` tickets was created: strictly rising times, ms since 1970, none after `now`.
 * A few of them fall on the last hour, whatever the hour, so that the desk looks alive.
 */
export function* arrivals(
  seed: string,
  count: number,
  now: number,
  calendar: Calendar,
): Generator<number> {
  const start = historyStart(now);
  const midnight = utcMidnight(now);
  const fresh = Math.min(Math.ceil(count / 20), 9);
  const today = Math.round((count / ((midnight - start) / day)) * 1.3 * ((now - midnight) / day));
  const source = random(seed, 'arrivals');

  let last = start;
  const rising = (time: number) => (last = Math.max(last + 1, time));

  const body = spread(source, count - fresh - today, busyHours(seed, start, midnight, calendar));
  for (const time of body) yield rising(time);

  const recent = [...spread(source, today, [{ from: midnight, to: now - 1, weight: 1 }])];
  for (let index = 0; index < fresh; index++) {
    recent.push(now - (2 + (index + source.unit()) ** 1.9 * 3) * minute);
  }
  recent.sort((a, b) => a - b);
  for (const time of recent) yield rising(Math.floor(time));
}

type Span = { from: number; to: number; weight: number };

/** The hours of the history, weighted by weekday, hour, growth, season and the luck of the day. */
function busyHours(seed: string, start: number, end: number, calendar: Calendar): Span[] {
  const spans: Span[] = [];
  for (let midnight = start; midnight < end; midnight += day) {
    const source = random(seed, 'day', midnight);
    const growth = 1 + 0.8 * ((midnight - start) / (end - start));
    const outage = source.chance(0.012) ? 2.4 : 1;
    const daily = growth * outage * season(midnight) * source.logNormal(1, 0.16);
    for (let from = midnight; from < midnight + day; from += hour) {
      spans.push({ from, to: from + hour, weight: daily * calendar.busyness(from) });
    }
  }
  return spans;
}

/** Quiet weeks around the turn of the year and in August. */
function season(time: number): number {
  const date = new Date(time);
  const month = date.getUTCMonth();
  const dayOfMonth = date.getUTCDate();
  if (month === 11 && dayOfMonth > 22) return 0.45;
  if (month === 0 && dayOfMonth < 3) return 0.5;
  return month === 7 ? 0.85 : 1;
}

/** `count` rising times over the spans: one draw from each of `count` equal shares of their weight. */
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
