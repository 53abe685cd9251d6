import { describe, expect, it } from 'vitest';
import { TimeLimitError, withTimeLimit } from './time-limit';

describe('a time limit', () => {
  it('lets through what ends in time, well or not', async () => {
    expect(await withTimeLimit(Promise.resolve(7), 1_000)).toBe(7);
    const failing = withTimeLimit(Promise.reject(new Error('No.')), 1_000);
    await expect(failing).rejects.toThrow('No.');
  });

  it('ends the wait for what never ends', async () => {
    const waiting = withTimeLimit(new Promise(() => {}), 10);
    await expect(waiting).rejects.toBeInstanceOf(TimeLimitError);
  });
});
