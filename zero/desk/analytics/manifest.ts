/**
 * The columns of a segment come in two files, so that the first dashboard waits for less: `core` has
 * what every dashboard reads, `detail` what the response times and the teams read beside it.
 */
export const segmentGroups = ['core', 'detail'] as const;
export type SegmentGroup = (typeof segmentGroups)[number];

/** One immutable file of a sealed month. */
export type SegmentEntry = {
  /** Of creation, in UTC, `YYYY-MM`. */
  month: string;
  group: SegmentGroup;
  /** SHA-256 of the content, in hex: its address. */
  hash: string;
  /** Tickets in it. */
  rows: number;
  /** Compressed. */
  bytes: number;
  /** How its columns are laid out; a reader that does not know it leaves it to the server to seal anew. */
  format: number;
};

/** The start of the oldest month of segments and delta, in seconds since the epoch; undefined before there is any. */
export function earliestOf(rows: readonly { month: string }[]): number | undefined {
  const months = rows.map(({ month }) => month).sort();
  return months[0] === undefined ? undefined : Date.parse(`${months[0]}-01T00:00:00Z`) / 1000;
}
