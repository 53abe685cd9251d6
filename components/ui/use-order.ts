'use client';

import { type KeyboardEvent, type PointerEvent, useState } from 'react';

type Named = { id: string; name: string };

/** Where a row is being moved to, from 0. */
type Aim = { id: string; to: number };

/** What a row's handle listens to. */
export type OrderHandleProps = Pick<
  React.ComponentProps<'button'>,
  'onKeyDown' | 'onBlur' | 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'
>;

/**
 * Lets people order a table's rows by a handle in each: by dragging it, or with the arrow keys, Home
 * and End, and then Enter. The rows stay where they are until `onMove`; `lineClass` marks the place.
 */
export function useOrder<Row extends Named>(
  rows: readonly Row[],
  onMove: (row: Row, to: number) => void,
) {
  const [aim, setAim] = useState<Aim>();
  const moving = rows.find(({ id }) => id === aim?.id);
  const clear = () => setAim(undefined);

  function handleProps(row: Row): OrderHandleProps {
    const at = rows.indexOf(row);
    const to = aim?.id === row.id ? aim.to : at;
    const aimAt = (place: number) =>
      setAim({ id: row.id, to: Math.min(Math.max(place, 0), rows.length - 1) });
    const drop = (place = to) => {
      clear();
      if (place !== at) onMove(row, place);
    };
    return {
      onKeyDown(event) {
        const act = actOf(event, {
          to,
          last: rows.length - 1,
          aimAt,
          drop: () => drop(),
          clear,
        });
        if (!act) return;
        event.preventDefault();
        event.stopPropagation();
        act();
      },
      onBlur: clear,
      onPointerDown(event) {
        event.currentTarget.setPointerCapture(event.pointerId);
        aimAt(at);
      },
      onPointerMove(event) {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) aimAt(rowUnder(event));
      },
      // The last movement may not be on the screen yet.
      onPointerUp: (event) => drop(rowUnder(event)),
      onPointerCancel: clear,
    };
  }

  /** The line between two rows where the moved one would come to stand. */
  function lineClass(row: Row): string | undefined {
    if (!moving || aim?.to !== rows.indexOf(row) || moving.id === row.id) return undefined;
    return aim.to < rows.indexOf(moving)
      ? 'shadow-[inset_0_2px_0_var(--color-accent)]'
      : 'shadow-[inset_0_-2px_0_var(--color-accent)]';
  }

  return {
    handleProps,
    lineClass,
    /** What is under way, in words for the screen and for assistive technology. */
    status:
      aim && moving
        ? `${moving.name}: place ${aim.to + 1} of ${rows.length}. Enter moves it there, Escape leaves it.`
        : '',
  };
}

type Acts = {
  to: number;
  last: number;
  aimAt: (place: number) => void;
  drop: () => void;
  clear: () => void;
};

function actOf({ key }: KeyboardEvent, { to, last, aimAt, drop, clear }: Acts) {
  const acts: Record<string, () => void> = {
    ArrowUp: () => aimAt(to - 1),
    ArrowDown: () => aimAt(to + 1),
    Home: () => aimAt(0),
    End: () => aimAt(last),
    Enter: drop,
    Escape: clear,
  };
  return acts[key];
}

/** The index of the table row at the pointer's height, or of the nearest one. */
function rowUnder(event: PointerEvent<HTMLElement>): number {
  const rows = [...(event.currentTarget.closest('tbody')?.rows ?? [])];
  const below = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().bottom);
  return below === -1 ? rows.length - 1 : below;
}
