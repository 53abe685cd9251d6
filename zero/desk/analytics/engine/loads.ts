import { statusCode } from '../segment/layout';
import { histogramEdges, type Load } from './answer';
import type { RowMetrics } from './row-metrics';

const statuses = statusCode.codes.size;
const bars = histogramEdges.length + 1;

/** What is open now, by the values of one dimension. */
export class Loads {
  readonly #byStatus: Uint32Array;
  readonly #ages: Uint32Array;

  /** @param size how many values the dimension has */
  constructor(size: number) {
    this.#byStatus = new Uint32Array(size * statuses);
    this.#ages = new Uint32Array(size * bars);
  }

  /** Counts an open ticket for the value that it has. */
  add({ status, age }: RowMetrics, code: number): void {
    increase(this.#byStatus, code * statuses + status);
    increase(this.#ages, code * bars + age);
  }

  of(code: number): Load {
    const byStatus = [...this.#byStatus.subarray(code * statuses, (code + 1) * statuses)];
    return {
      open: byStatus.reduce((sum, count) => sum + count, 0),
      byStatus,
      ages: [...this.#ages.subarray(code * bars, (code + 1) * bars)],
    };
  }
}

function increase(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}
