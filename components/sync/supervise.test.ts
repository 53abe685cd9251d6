import { describe, expect, it } from 'vitest';
import { reconnectWait } from './supervise';

describe('reconnectWait', () => {
  it('doubles from one second', () => {
    expect([0, 1, 2, 3].map((attempt) => reconnectWait(attempt, 0.5))).toEqual([
      1_000, 2_000, 4_000, 8_000,
    ]);
  });

  it('stops growing at thirty seconds and spreads by half either way', () => {
    expect(reconnectWait(20, 0)).toBe(15_000);
    expect(reconnectWait(20, 1)).toBe(45_000);
  });
});
