/**
 * How many tickets something happened to that may happen to one several times: each counts once in a
 * bucket, once in the period and once in the comparison.
 */
export class Tally {
  readonly buckets: Uint32Array;
  readonly total = { period: 0, comparison: 0 };
  #ticket = 0;
  /** The buckets in which the ticket counts already, and what of them is the period's and the comparison's. */
  readonly #seen: number[] = [];
  readonly #isSeen = { period: false, comparison: false };

  constructor(size: number) {
    this.buckets = new Uint32Array(size);
  }

  /** `ticket` is its number; all that is noted of one comes in a row. `side` is null between the two spans. */
  note(ticket: number, bucket: number, side: 'period' | 'comparison' | null): void {
    if (ticket !== this.#ticket) {
      this.#ticket = ticket;
      this.#seen.length = 0;
      this.#isSeen.period = false;
      this.#isSeen.comparison = false;
    }
    if (this.#seen.includes(bucket)) return;
    this.#seen.push(bucket);
    this.buckets[bucket] = (this.buckets[bucket] ?? 0) + 1;
    if (side === null || this.#isSeen[side]) return;
    this.#isSeen[side] = true;
    this.total[side]++;
  }
}
