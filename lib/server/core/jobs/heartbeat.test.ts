import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endWhenHung } from './heartbeat';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a worker', () => {
  it('ends when its pool says nothing any more', async () => {
    const end = vi.fn<() => void>();
    const stop = endWhenHung(() => new Promise(() => {}), end);
    await vi.advanceTimersByTimeAsync(19_000);
    expect(end).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(end).toHaveBeenCalledOnce();
    stop();
  });

  it('stays while its pool answers, though it be with an error', async () => {
    const end = vi.fn<() => void>();
    let asked = 0;
    const ask = async () => {
      asked += 1;
      if (asked % 2 === 0) throw new Error('ECONNREFUSED');
    };
    const stop = endWhenHung(ask, end);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toBeGreaterThan(4);
    expect(end).not.toHaveBeenCalled();
    stop();
  });
});
