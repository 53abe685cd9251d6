import { useMemo, useState } from 'react';

/**
 * `next` with the parts of `before` that say the same, which are then the same objects: `before` itself
 * where nothing changed. Entries of a list are compared by their `id`. For what nobody changes in place,
 * such as rows: Zero makes a row with all that is related to it anew when one of its columns changes and
 * another, by which something is related, is empty.
 */
export function steady<Value>(before: unknown, next: Value): Value;
export function steady(before: unknown, next: unknown): unknown {
  if (Object.is(before, next) || !isNested(before) || !isNested(next)) return next;
  if (Array.isArray(next)) return Array.isArray(before) ? steadyList(before, next) : next;
  if (Array.isArray(before)) return next;
  const entries = Object.entries(next).map(([key, value]) => {
    const kept = steady(before[key], value);
    return { key, kept, isSame: Object.is(kept, before[key]), isOwn: Object.is(kept, value) };
  });
  const isSame = entries.length === Object.keys(before).length && entries.every((e) => e.isSame);
  if (isSame) return before;
  if (entries.every(({ isOwn }) => isOwn)) return next;
  return { ...next, ...Object.fromEntries(entries.map(({ key, kept }) => [key, kept])) };
}

function steadyList(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const known = new Map(before.map((entry, index) => [idOf(entry, index), entry]));
  const list = next.map((entry, index) => steady(known.get(idOf(entry, index)), entry));
  const isSame = list.length === before.length && list.every((entry, at) => entry === before[at]);
  return isSame ? before : list;
}

const idOf = (entry: unknown, index: number): unknown =>
  isNested(entry) && 'id' in entry ? entry['id'] : index;

const isNested = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** `value` with the parts that it had when it was rendered before, as far as they say the same. */
export function useSteady<Value>(value: Value): Value {
  const [keep] = useState(keeper<Value>);
  return useMemo(() => keep(value), [keep, value]);
}

function keeper<Value>() {
  let kept: Value | undefined;
  return (next: Value): Value => (kept = steady(kept, next));
}
