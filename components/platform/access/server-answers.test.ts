import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenServerAnswers } from './server-answers';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('waits through a lost network and a gateway without a server behind it', async () => {
  const answers = [
    () => Promise.reject(new TypeError('Failed to fetch')),
    () => Promise.resolve(new Response(null, { status: 502 })),
    () => Promise.resolve(new Response(null, { status: 200 })),
  ];
  vi.stubGlobal('fetch', () => answers.shift()?.());
  const done = vi.fn<() => void>();
  const waiting = whenServerAnswers().then(done);
  await vi.advanceTimersByTimeAsync(3_900);
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  await waiting;
  expect(answers).toEqual([]);
});
