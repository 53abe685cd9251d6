const numberShape = /^\d{1,9}$/;
const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a segment of an address names: a number, an id, or neither. */
export function nameIn(segment: string): { number?: number; id?: string } {
  if (numberShape.test(segment) && Number(segment) > 0) return { number: Number(segment) };
  return idShape.test(segment) ? { id: segment } : {};
}

/** How a ticket is named in an address. */
export const segmentOf = ({ id, number }: { id: string; number: number }) =>
  number > 0 ? String(number) : id;
