import { expect, it } from 'vitest';
import { ageBands, createdWithin, inBand } from './ages';
import { histogramEdges } from './answer';
import { barOf } from './scan';

it('leaves no bar out of the bands, and counts none twice', () => {
  const ages = Array.from({ length: histogramEdges.length + 1 }, (_, bar) => 10 ** bar);
  const sum = ageBands.reduce((total, band) => total + inBand(ages, band), 0);
  expect(sum).toBe(ages.reduce((total, count) => total + count, 0));
});

it('knows when a ticket of each age was created, to the second', () => {
  const now = 1_800_000_000;
  for (const { first, last } of ageBands) {
    const { from, to } = createdWithin(first, now, last);
    const bars = [from, to - 1]
      .filter((at) => at > 0 && at <= now)
      .map((created) => barOf(now - created));
    expect(bars.every((bar) => bar >= first && bar <= last)).toBe(true);
    if (from > 0) expect(barOf(now - (from - 1))).toBe(last + 1);
  }
});
