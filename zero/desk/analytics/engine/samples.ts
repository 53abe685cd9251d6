import { type Spread, spreadOf } from '@/lib/statistics/spread';

/** The spread of the groups `from` up to, but not with, `to`. */
type SpreadOfGroups = (from: number, to: number) => Spread;

/** Durations with the group that each is of, collected in one pass and spread in the next. */
export class Samples {
  #values = new Uint32Array(1024);
  #groups = new Uint16Array(1024);
  #length = 0;

  add(group: number, value: number): void {
    if (this.#length === this.#values.length) this.#grow();
    this.#values[this.#length] = value;
    this.#groups[this.#length] = group;
    this.#length++;
  }

  /** Puts the values of `count` groups in order of group, for their spreads. */
  grouped(count: number): SpreadOfGroups {
    const { values, start } = this.#ordered(count);
    return (from, to) => spreadOf(values.subarray(start[from], start[to]));
  }

  /** How many values from the group `from` on stand in each bar, as `barOf` says. */
  histogram(from: number, bars: number, barOf: (value: number) => number): number[] {
    const counts = Array.from<number>({ length: bars }).fill(0);
    for (let index = 0; index < this.#length; index++) {
      if ((this.#groups[index] ?? 0) < from) continue;
      const bar = barOf(this.#values[index] ?? 0);
      counts[bar] = (counts[bar] ?? 0) + 1;
    }
    return counts;
  }

  #ordered(count: number) {
    const start = new Uint32Array(count + 1);
    for (let index = 0; index < this.#length; index++) {
      const next = (this.#groups[index] ?? 0) + 1;
      start[next] = (start[next] ?? 0) + 1;
    }
    for (let group = 0; group < count; group++) {
      start[group + 1] = (start[group + 1] ?? 0) + (start[group] ?? 0);
    }
    const values = new Uint32Array(this.#length);
    const next = start.slice();
    for (let index = 0; index < this.#length; index++) {
      const group = this.#groups[index] ?? 0;
      const place = next[group] ?? 0;
      values[place] = this.#values[index] ?? 0;
      next[group] = place + 1;
    }
    return { values, start };
  }

  #grow() {
    const values = new Uint32Array(this.#values.length * 2);
    values.set(this.#values);
    this.#values = values;
    const groups = new Uint16Array(values.length);
    groups.set(this.#groups);
    this.#groups = groups;
  }
}
