import { dayMs, hourMs, minuteMs } from '@/lib/time-units';
import type { Restriction, ShiftUnit, Weekday } from './values';
import { instantOfWallTime, wallTimeAt } from './wall-time';

/** A half-open span `[from, to)` in milliseconds since the epoch. */
export type Span = { from: number; to: number };

/** People who take turns in a fixed order. */
export type Layer = {
  readonly id: string;
  /** The first handover. */
  readonly startsAt: number;
  readonly endsAt: number | null;
  readonly shiftLength: number;
  readonly shiftUnit: ShiftUnit;
  /** Members in the order of their turns; null for one whose access has ended. */
  readonly participants: readonly (string | null)[];
  /** When the layer applies; always where there are none. */
  readonly restrictions: readonly Readonly<Restriction>[];
};

export type Turn = Span & { memberId: string | null };

const unitMs: Record<ShiftUnit, number> = { hour: hourMs, day: dayMs, week: 7 * dayMs };

/**
 * The layer's turns within `[from, to)`, cut to it and to the layer's restrictions. A shift of one day
 * begins at the same local time every day, also across a change of the clock.
 */
export function turnsBetween(layer: Layer, timeZone: string, { from, to }: Span): Turn[] {
  const start = Math.max(from, layer.startsAt);
  const end = Math.min(to, layer.endsAt ?? to);
  if (start >= end || layer.participants.length === 0) return [];
  const turns: Turn[] = [];
  for (let index = turnIndexAt(layer, timeZone, start); ; index++) {
    const begins = Math.max(start, handover(layer, timeZone, index));
    if (begins >= end) break;
    const ends = Math.min(end, handover(layer, timeZone, index + 1));
    if (begins < ends)
      turns.push({ from: begins, to: ends, memberId: participantOf(layer, index) });
  }
  if (layer.restrictions.length === 0) return turns;
  return intersect(turns, restrictedSpans(layer.restrictions, timeZone, { from: start, to: end }));
}

/** Whose turn it is; null for nobody's, undefined where the layer does not apply. */
export function turnAt(layer: Layer, timeZone: string, instant: number): string | null | undefined {
  const { startsAt, endsAt, participants, restrictions } = layer;
  if (participants.length === 0 || instant < startsAt) return undefined;
  if (endsAt !== null && instant >= endsAt) return undefined;
  const within = { from: instant, to: instant + 1 };
  if (restrictions.length > 0 && restrictedSpans(restrictions, timeZone, within).length === 0) {
    return undefined;
  }
  return participantOf(layer, turnIndexAt(layer, timeZone, instant));
}

const participantOf = ({ participants }: Layer, index: number) =>
  participants[index % participants.length] ?? null;

const shiftMs = ({ shiftLength, shiftUnit }: Layer) => shiftLength * unitMs[shiftUnit];

/** When the turn of that index begins. */
const handover = (layer: Layer, timeZone: string, index: number) =>
  index === 0
    ? layer.startsAt
    : instantOfWallTime(wallTimeAt(layer.startsAt, timeZone) + index * shiftMs(layer), timeZone);

/** The turn that an instant belongs to, counted from the layer's start. */
function turnIndexAt(layer: Layer, timeZone: string, instant: number): number {
  const passed = wallTimeAt(instant, timeZone) - wallTimeAt(layer.startsAt, timeZone);
  let index = Math.max(0, Math.floor(passed / shiftMs(layer)));
  while (index > 0 && handover(layer, timeZone, index) > instant) index--;
  while (handover(layer, timeZone, index + 1) <= instant) index++;
  return index;
}

/** When any of the restrictions lets a layer apply, in order, within `[from, to)`. */
function restrictedSpans(
  restrictions: readonly Readonly<Restriction>[],
  timeZone: string,
  { from, to }: Span,
): Span[] {
  const firstDay = Math.floor(wallTimeAt(from, timeZone) / dayMs) - 1;
  // A clock set back over midnight shows the day before again.
  const lastDay = Math.floor(wallTimeAt(to, timeZone) / dayMs) + 1;
  const spans: Span[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    for (const restriction of restrictions) {
      if (!restriction.weekdays.includes(weekdayOf(day))) continue;
      const opens = minutesOf(restriction.from);
      const closes = minutesOf(restriction.to);
      const wallTime = (minutes: number) =>
        instantOfWallTime(day * dayMs + minutes * minuteMs, timeZone);
      const begins = Math.max(from, wallTime(opens));
      const ends = Math.min(to, wallTime(closes > opens ? closes : closes + 24 * 60));
      if (begins < ends) spans.push({ from: begins, to: ends });
    }
  }
  return union(spans);
}

/** Day 0 of the epoch was a Thursday. */
const weekdayOf = (day: number) => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function union(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

/** The parts of the turns that lie within the spans; both are in order. */
function intersect(turns: readonly Turn[], spans: readonly Span[]): Turn[] {
  const parts: Turn[] = [];
  let first = 0;
  for (const turn of turns) {
    while ((spans[first]?.to ?? Infinity) <= turn.from) first++;
    for (let index = first; index < spans.length; index++) {
      const span = spans[index];
      if (!span || span.from >= turn.to) break;
      const from = Math.max(turn.from, span.from);
      const to = Math.min(turn.to, span.to);
      parts.push({ ...turn, from, to });
    }
  }
  return parts;
}
