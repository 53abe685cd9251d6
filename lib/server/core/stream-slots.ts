/** Streams that one reader may have open at a time in one process: a browser needs one for all its tabs. */
const mostSeats = 12;

const seats = new Map<string, number>();

/** Takes a place for a stream; undefined where there is none left, otherwise the way to give it back. */
export function openSlot(reader: string): (() => void) | undefined {
  const taken = seats.get(reader) ?? 0;
  if (taken >= mostSeats) return undefined;
  seats.set(reader, taken + 1);
  let isTaken = true;
  return () => {
    if (!isTaken) return;
    isTaken = false;
    const left = (seats.get(reader) ?? 1) - 1;
    if (left > 0) seats.set(reader, left);
    else seats.delete(reader);
  };
}
