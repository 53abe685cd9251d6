import { useLayoutEffect, useMemo, useRef } from 'react';
import type { TicketTag } from '@/zero/desk/tag/schema';
import type { Ticket } from '@/zero/desk/ticket/schema';
import type { Profile } from '@/zero/platform/member/schema';

/** A ticket as the list reads it; whatever else its row shows is found by id in the directory. */
export type ListRow = Ticket & {
  readonly requester?: Profile | undefined;
  readonly ticketTags?: readonly TicketTag[] | undefined;
};

type Slot = { row?: ListRow | undefined; index: number };

/**
 * The slots with the rows that were there before for those that say the same: another filter is
 * another query, whose rows are other objects.
 */
export function useSteadyRows(slots: readonly Slot[]): readonly Slot[] {
  const known = useRef<ReadonlyMap<string, ListRow>>(new Map());
  const steady = useMemo(
    () =>
      slots.map((slot) => {
        const before = slot.row && known.current.get(slot.row.id);
        return before && slot.row && saysTheSame(before, slot.row)
          ? { ...slot, row: before }
          : slot;
      }),
    [slots],
  );
  useLayoutEffect(() => {
    known.current = new Map(steady.flatMap(({ row }) => (row ? [[row.id, row] as const] : [])));
  }, [steady]);
  return steady;
}

function saysTheSame(a: ListRow, b: ListRow): boolean {
  const values = Object.entries(b);
  return (
    a === b ||
    (values.length === Object.keys(a).length &&
      values.every(([name, value]) => {
        const before = a[name as keyof ListRow];
        if (Object.is(before, value)) return true;
        const isNested = typeof value === 'object' && value !== null;
        return isNested && JSON.stringify(before) === JSON.stringify(value);
      }))
  );
}
