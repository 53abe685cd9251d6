import { useMemo, useState } from 'react';
import { steady } from '@/components/core/steady/steady';
import type { TagLink } from '@/zero/platform/tag/schema';
import type { Ticket } from '@/zero/desk/ticket/schema';
import type { Profile } from '@/zero/platform/member/schema';

/** A ticket as the list reads it; whatever else its row shows is found by id in the directory. */
export type ListRow = Ticket & {
  readonly requester?: Profile | undefined;
  readonly tagLinks?: readonly TagLink[] | undefined;
};

type Slot = { row?: ListRow | undefined; index: number };

/** The slots with the rows that were there before for those that say the same: another filter has other objects. */
export function useSteadyRows(slots: readonly Slot[]): readonly Slot[] {
  const [keep] = useState(rowKeeper);
  return useMemo(() => keep(slots), [keep, slots]);
}

function rowKeeper() {
  let known: ReadonlyMap<string, ListRow> = new Map();
  return (slots: readonly Slot[]): readonly Slot[] => {
    const kept = slots.map((slot) => steady({ row: slot.row && known.get(slot.row.id) }, slot));
    known = new Map(kept.flatMap(({ row }) => (row ? [[row.id, row] as const] : [])));
    return kept;
  };
}
