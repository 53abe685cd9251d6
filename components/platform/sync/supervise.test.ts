import { describe, expect, it } from 'vitest';
import { reconnectWait } from './supervise';

describe('reconnectWait', () => {
  it('doubles from half a second', () => {
    expect([0, 1, 2, 3].map((attempt) => reconnectWait(attempt, 0.5))).toEqual([
      500, 1_000, 2_000, 4_000,
    ]);
  });

  it('stops growing at five seconds and spreads by half either way', () => {
    expect(reconnectWait(20, 0)).toBe(2_500);
    expect(reconnectWait(20, 1)).toBe(7_500);
  });
});
