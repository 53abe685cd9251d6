import { dayMs } from '@/lib/time-units';
import { type Layer, type Span, turnAt, turnsBetween } from './rotation';

/** Somebody who takes a span over, whatever the layers say. */
type Override = Span & { readonly id: string; readonly memberId: string | null };

/** A schedule as the calculation needs it. */
export type OnCallSchedule = {
  readonly timeZone: string;
  /** From the lowest to the highest: where two layers apply, the higher one counts. */
  readonly layers: readonly Layer[];
  /** From the first to the last that was made: where two overlap, the last one counts. */
  readonly overrides: readonly Override[];
};

/** A part of the final schedule, and what decides it. `memberId` is null where nobody is on call. */
export type Shift = Span & {
  memberId: string | null;
  layerId: string | null;
  overrideId: string | null;
};

/** The final schedule: shifts that cover `[from, to)` without an overlap, gaps among them. */
export function intervalsBetween(schedule: OnCallSchedule, span: Span): Shift[] {
  if (span.from >= span.to) return [];
  let shifts: Shift[] = [{ ...span, memberId: null, layerId: null, overrideId: null }];
  for (const layer of schedule.layers) {
    const turns = turnsBetween(layer, schedule.timeZone, span)
      .filter(({ memberId }) => memberId !== null)
      .map((turn) => ({ ...turn, layerId: layer.id, overrideId: null }));
    shifts = overlay(shifts, turns);
  }
  for (const { id, memberId, ...override } of schedule.overrides) {
    const from = Math.max(span.from, override.from);
    const to = Math.min(span.to, override.to);
    if (memberId === null || from >= to) continue;
    shifts = overlay(shifts, [{ from, to, memberId, layerId: null, overrideId: id }]);
  }
  return joined(shifts);
}

/** Who is on call at an instant; null where nobody is. */
export function onCallAt(schedule: OnCallSchedule, instant: number): string | null {
  const override = schedule.overrides.findLast(
    ({ from, to, memberId }) => memberId !== null && from <= instant && instant < to,
  );
  if (override) return override.memberId;
  for (const layer of schedule.layers.toReversed()) {
    const memberId = turnAt(layer, schedule.timeZone, instant);
    if (memberId) return memberId;
  }
  return null;
}

/** Who is on call at an instant, until when, and whose shift follows. */
export type OnCall = {
  memberId: string | null;
  /** Undefined where nothing changes within `horizonMs`. */
  until: number | undefined;
  /** The first shift after `until` that somebody has. */
  next: { memberId: string; from: number } | undefined;
};

export function onCallNowAndNext(schedule: OnCallSchedule, instant: number): OnCall {
  const memberId = onCallAt(schedule, instant);
  const until = firstShift(schedule, instant, (shift) => shift.memberId !== memberId)?.from;
  const following =
    until === undefined
      ? undefined
      : firstShift(schedule, until, (shift) => shift.memberId !== null);
  const next = following?.memberId
    ? { memberId: following.memberId, from: following.from }
    : undefined;
  return { memberId, until, next };
}

/** How far ahead the next shift is looked for. */
const horizonMs = 400 * dayMs;

function firstShift(
  schedule: OnCallSchedule,
  instant: number,
  isFound: (shift: Shift) => boolean,
): Shift | undefined {
  let from = instant;
  for (let length = dayMs; from < instant + horizonMs; length *= 4) {
    const to = Math.min(from + length, instant + horizonMs);
    const found = intervalsBetween(schedule, { from, to }).find(isFound);
    if (found) return found;
    from = to;
  }
  return undefined;
}

/** `lower` with `upper` in its place where there is one; both in order and without an overlap. */
function overlay(lower: readonly Shift[], upper: readonly Shift[]): Shift[] {
  const shifts: Shift[] = [];
  let next = 0;
  for (const shift of lower) {
    let { from } = shift;
    while ((upper[next]?.to ?? Infinity) <= from) next++;
    for (let index = next; from < shift.to; index++) {
      const above = upper[index];
      if (!above || above.from >= shift.to) break;
      if (above.from > from) shifts.push({ ...shift, from, to: above.from });
      const start = Math.max(from, above.from);
      from = Math.min(shift.to, above.to);
      if (start < from) shifts.push({ ...above, from: start, to: from });
    }
    if (from < shift.to) shifts.push({ ...shift, from });
  }
  return shifts;
}

/** Adjoining shifts of one member and one origin as one. */
function joined(shifts: readonly Shift[]): Shift[] {
  const result: Shift[] = [];
  for (const shift of shifts) {
    const last = result.at(-1);
    const isSame =
      last?.memberId === shift.memberId &&
      last.layerId === shift.layerId &&
      last.overrideId === shift.overrideId;
    if (isSame) last.to = shift.to;
    else result.push({ ...shift });
  }
  return result;
}
