/** The spans of which a question tells the whole. */
const sides = ['period', 'comparison'] as const;

/**
 * How many tickets something happened to that may happen to one several times: each counts once in a
 * bucket, once in the period and once in the comparison.
 */
export class DistinctCount {
  /** Of each bucket, and behind them of each side. */
  readonly #counts: Uint32Array;
  /** The ticket that was counted last in each. */
  readonly #last: Uint32Array;
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
    this.#counts = new Uint32Array(size + sides.length);
    this.#last = new Uint32Array(size + sides.length);
  }

  /** `ticket` is its number, and all that is noted of one comes in a row; `side` is a place in `sides`, or -1. */
  note(ticket: number, bucket: number, side: number): void {
    this.#count(ticket, bucket);
    if (side >= 0) this.#count(ticket, this.#size + side);
  }

  inBucket(bucket: number): number {
    return this.#counts[bucket] ?? 0;
  }

  in(side: (typeof sides)[number]): number {
    return this.#counts[this.#size + sides.indexOf(side)] ?? 0;
  }

  #count(ticket: number, place: number) {
    if (this.#last[place] === ticket) return;
    this.#last[place] = ticket;
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
  }
}
