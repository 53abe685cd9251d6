/** Which tickets of a list are selected: some by id, or everything in the filter but for a few. */
export type Selection =
  { kind: 'some'; ids: ReadonlySet<string> } | { kind: 'all'; except: ReadonlySet<string> };

export const nothingSelected: Selection = { kind: 'some', ids: new Set() };

export const everything: Selection = { kind: 'all', except: new Set() };

export const isSelected = (selection: Selection, id: string) =>
  selection.kind === 'all' ? !selection.except.has(id) : selection.ids.has(id);

/** Whether the selection holds nothing; one of everything counts as empty for no list. */
export const isEmpty = (selection: Selection) =>
  selection.kind === 'some' && selection.ids.size === 0;

/** The selection with the ticket in it, or without it. */
export function withTicket(selection: Selection, id: string, isIn: boolean): Selection {
  if (selection.kind === 'all')
    return { kind: 'all', except: toggled(selection.except, id, !isIn) };
  return { kind: 'some', ids: toggled(selection.ids, id, isIn) };
}

function toggled(ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  if (ids.has(id) === isIn) return ids;
  const next = new Set(ids);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}

/**
 * The selection as it was before one began to extend it from `anchor`, with everything from there to
 * `target` in the order of the list; going back towards the anchor gives up what was passed.
 */
export function extended(
  base: Selection,
  order: readonly string[],
  anchor: string,
  target: string,
): Selection {
  const [from, to] = [order.indexOf(anchor), order.indexOf(target)];
  // An anchor that left what is loaded no longer says how far to reach.
  const start = from === -1 ? to : from;
  return order
    .slice(Math.min(start, to), Math.max(start, to) + 1)
    .reduce((selection, id) => withTicket(selection, id, true), base);
}

/** How many are selected; `total` is how many the filter leaves. */
export const sizeOf = (selection: Selection, total: number) =>
  selection.kind === 'all' ? Math.max(0, total - selection.except.size) : selection.ids.size;
