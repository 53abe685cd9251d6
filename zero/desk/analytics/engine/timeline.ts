import type { Metrics, SeriesPoint } from './answer';
import { quarter } from './bucket-of';
import type { AnalyticsQuery } from './question';
import { Samples } from './samples';
import { DistinctCount } from './distinct-count';

/** Buckets `from` up to, but not with, `to`. */
type Range = { from: number; to: number };

const counted = [
  'created',
  'solved',
  'reopened',
  'slaMet',
  'slaBreached',
  'rated',
  'good',
  'surveyed',
  'oneTouch',
] as const;
type Counts = Record<(typeof counted)[number], Uint32Array>;

/** What may happen to a ticket several times in a span and counts once. */
const tallied = ['solvedTickets', 'cameBack', 'nextResponseTickets', 'lateTickets'] as const;
type Tallies = Record<(typeof tallied)[number], DistinctCount>;

/**
 * What happened inside the period and its comparison, by their buckets, which stand in one row: those
 * of the comparison, one for the time between, those of the period.
 */
export class Timeline {
  readonly counts: Counts;
  readonly tallies: Tallies;
  readonly firstResponse = new Samples();
  readonly nextResponse = new Samples();
  readonly resolution = new Samples();
  readonly period: Range;
  readonly comparison: Range | null;
  readonly #question: AnalyticsQuery;
  readonly #from: number;
  readonly #to: number;
  readonly #table: Uint16Array;
  readonly #size: number;
  /** Changes of the stock at each bucket's end against the one before. */
  readonly #stock: Int32Array;

  constructor(question: AnalyticsQuery) {
    const { period, comparison, buckets, comparisonBuckets } = question;
    const before = comparison ? comparisonBuckets.length + 1 : 0;
    this.#question = question;
    this.period = { from: before, to: before + buckets.length };
    this.comparison = comparison ? { from: 0, to: comparisonBuckets.length } : null;
    this.#size = before + buckets.length;
    this.#from = comparison?.from ?? period.from;
    this.#to = period.to;
    const starts = comparison ? [...comparisonBuckets, comparison.to, ...buckets] : buckets;
    this.#table = new Uint16Array(Math.max(0, Math.ceil((this.#to - this.#from) / quarter)));
    starts.forEach((start, bucket) => {
      const next = starts[bucket + 1] ?? this.#to;
      this.#table.fill(bucket, this.#quarterOf(start), this.#quarterOf(next));
    });
    this.counts = Object.fromEntries(
      counted.map((name) => [name, new Uint32Array(this.#size)]),
    ) as Counts;
    this.tallies = Object.fromEntries(
      tallied.map((name) => [name, new DistinctCount(this.#size)]),
    ) as Tallies;
    this.#stock = new Int32Array(this.#size + 1);
  }

  /** The bucket of a moment; -1 where no question is about it. */
  bucketOf(at: number): number {
    if (at < this.#from || at >= this.#to) return -1;
    return this.#table[this.#quarterOf(at)] ?? -1;
  }

  isInPeriod(bucket: number): boolean {
    return bucket >= this.period.from;
  }

  /** The place of a bucket's span in `sides`; -1 in the time between them. */
  sideOf(bucket: number): number {
    if (this.isInPeriod(bucket)) return 0;
    return this.comparison !== null && bucket < this.comparison.to ? 1 : -1;
  }

  /** A ticket was open from `from` until before `to`; a stock counts at each bucket's end. */
  open(from: number, to: number): void {
    if (from >= this.#to || to < this.#from) return;
    const first = from < this.#from ? 0 : this.bucketOf(from);
    const last = to >= this.#to ? this.#size : this.bucketOf(to);
    if (last <= first) return;
    this.#stock[first] = (this.#stock[first] ?? 0) + 1;
    this.#stock[last] = (this.#stock[last] ?? 0) - 1;
  }

  /** The metrics and the series of the period, and of the comparison where there is one. */
  read() {
    const stock = this.#stocks();
    const spreads = {
      firstResponse: this.firstResponse.grouped(this.#size),
      nextResponse: this.nextResponse.grouped(this.#size),
      resolution: this.resolution.grouped(this.#size),
    };
    const seriesOf = ({ from, to }: Range, starts: readonly number[]): SeriesPoint[] =>
      starts.slice(0, to - from).map((start, index) => {
        const bucket = from + index;
        return {
          from: start,
          ...this.#countsIn({ from: bucket, to: bucket + 1 }),
          ...this.#talliesOf((tally) => tally.inBucket(bucket)),
          backlog: stock[bucket] ?? 0,
          firstResponse: spreads.firstResponse(bucket, bucket + 1),
          nextResponse: spreads.nextResponse(bucket, bucket + 1),
          resolution: spreads.resolution(bucket, bucket + 1),
        };
      });
    const figuresOf = (range: Range, name: 'period' | 'comparison'): Metrics => ({
      ...this.#countsIn(range),
      ...this.#talliesOf((tally) => tally.in(name)),
      backlog: stock[range.to - 1] ?? 0,
      firstResponse: spreads.firstResponse(range.from, range.to),
      nextResponse: spreads.nextResponse(range.from, range.to),
      resolution: spreads.resolution(range.from, range.to),
    });
    // The series come first: a range's spread reorders the values of its buckets.
    const series = seriesOf(this.period, this.#question.buckets);
    const comparisonSeries =
      this.comparison && seriesOf(this.comparison, this.#question.comparisonBuckets);
    return {
      series,
      comparisonSeries,
      period: figuresOf(this.period, 'period'),
      comparison: this.comparison && figuresOf(this.comparison, 'comparison'),
    };
  }

  #countsIn({ from, to }: Range) {
    return Object.fromEntries(
      counted.map((name) => {
        let sum = 0;
        for (let bucket = from; bucket < to; bucket++) sum += this.counts[name][bucket] ?? 0;
        return [name, sum];
      }),
    ) as Record<keyof Counts, number>;
  }

  #talliesOf(read: (tally: DistinctCount) => number) {
    return Object.fromEntries(tallied.map((name) => [name, read(this.tallies[name])])) as Record<
      keyof Tallies,
      number
    >;
  }

  #stocks(): number[] {
    let stock = 0;
    return Array.from({ length: this.#size }, (_, bucket) => (stock += this.#stock[bucket] ?? 0));
  }

  #quarterOf(at: number): number {
    return Math.floor((at - this.#from) / quarter);
  }
}
