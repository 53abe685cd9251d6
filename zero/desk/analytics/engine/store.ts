import type { TicketMetrics } from '../fact';
import type { SegmentGroup } from '../manifest';
import { encodeSegment } from '../segment/encode';
import { flag } from '../segment/layout';
import { type Chunk, readCore, readDetail } from './chunk';
import { Ids } from './dictionary';

type Sealed = { chunk: Chunk; members: Uint16Array; hashes: Partial<Record<SegmentGroup, string>> };

/** A segment's files as they arrive: `detail` may follow later. */
type Arrival = { month: string; group: SegmentGroup; hash: string; file: Uint8Array };

/** The facts of one organization in memory: a chunk for each sealed month, and one for the delta. */
export class AnalyticsStore {
  readonly ids = new Ids();
  readonly #months = new Map<string, Sealed>();
  #delta: { chunk: Chunk; facts: readonly { month: string; fact: TicketMetrics }[] } | undefined;

  /** Takes a segment's file in the place of what it replaces. `core` comes before `detail`. */
  put({ month, group, hash, file }: Arrival): void {
    if (group === 'core') {
      this.#months.set(month, { ...readCore(file, this.ids), hashes: { core: hash } });
      this.#overrule();
    } else {
      const sealed = this.#months.get(month);
      if (!sealed) throw new Error(`The details of ${month} came before its core`);
      sealed.chunk.detail = readDetail(file, sealed.chunk, sealed.members);
      sealed.hashes.detail = hash;
    }
  }

  /** The hash of what is held of a month. */
  hashOf(month: string, group: SegmentGroup): string | undefined {
    return this.#months.get(month)?.hashes[group];
  }

  /** Forgets the months that are no longer in the manifest. */
  keepOnly(months: ReadonlySet<string>): void {
    for (const month of this.#months.keys()) if (!months.has(month)) this.#months.delete(month);
  }

  /** Replaces the delta: the tickets that changed since their month was sealed. */
  putDelta(facts: readonly { month: string; fact: TicketMetrics }[]): void {
    const files = encodeSegment(facts.map(({ fact }) => fact));
    const { chunk, members } = readCore(files.core, this.ids);
    chunk.detail = readDetail(files.detail, chunk, members);
    const deleted = new Set(
      facts.filter(({ fact }) => fact.isDeleted).map(({ fact }) => fact.number),
    );
    chunk.number.forEach((number, row) => {
      if (deleted.has(number)) chunk.flags[row] = (chunk.flags[row] ?? 0) | flag.deleted;
    });
    this.#delta = { chunk, facts };
    this.#overrule();
  }

  /** Every chunk, the delta last. */
  chunks(): Chunk[] {
    const sealed = [...this.#months.values()].map(({ chunk }) => chunk);
    return this.#delta ? [...sealed, this.#delta.chunk] : sealed;
  }

  /** Tickets that count. */
  get rows(): number {
    return this.chunks().reduce(
      (sum, { length, overruled }) =>
        sum + length - overruled.reduce((count, one) => count + one, 0),
      0,
    );
  }

  /** Bytes of the columns in memory. */
  get bytes(): number {
    return this.chunks().reduce((sum, chunk) => sum + sizeOf(chunk), 0);
  }

  #overrule() {
    for (const { chunk } of this.#months.values()) chunk.overruled.fill(0);
    for (const { month, fact } of this.#delta?.facts ?? []) {
      const chunk = this.#months.get(month)?.chunk;
      const row = chunk ? indexOf(chunk.number, fact.number) : -1;
      if (chunk && row >= 0) chunk.overruled[row] = 1;
    }
  }
}

/** Where `wanted` stands in ascending `numbers`; -1 where it does not. */
function indexOf(numbers: Uint32Array, wanted: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const number = numbers[middle] ?? 0;
    if (number === wanted) return middle;
    if (number < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function sizeOf(columns: object): number {
  return Object.values(columns).reduce((sum: number, value: unknown) => {
    if (ArrayBuffer.isView(value)) return sum + value.byteLength;
    return typeof value === 'object' && value !== null ? sum + sizeOf(value) : sum;
  }, 0);
}
