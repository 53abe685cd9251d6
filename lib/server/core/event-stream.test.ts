import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PresenceUpdate } from '@/lib/presence/protocol';
import { endStreams } from './open-streams';
import { eventStream } from './event-stream';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function open(mayStay: () => Promise<boolean>) {
  const reader = new AbortController();
  const ended = vi.fn<() => void>();
  const left = vi.fn<() => void>();
  let say: (news: PresenceUpdate) => void = () => {};
  const start = (tell: typeof say) => {
    say = tell;
    return Promise.resolve(left);
  };
  const response = eventStream({ start, mayStay, end: ended }, reader.signal);
  return { response, reader, ended, left, say: (news: PresenceUpdate) => say(news) };
}

const news = { whole: true, here: [] };

it('tells until the reader leaves, then lets go of everything once', async () => {
  const { response, reader, ended, left, say } = open(() => Promise.resolve(true));
  expect(response.headers.get('cache-control')).toContain('no-transform');
  await vi.advanceTimersByTimeAsync(0);
  say(news);
  await vi.advanceTimersByTimeAsync(45_000);
  reader.abort();
  say(news);
  expect(await response.text()).toMatch(/^data: {"whole":true,"here":\[\]}\n\n(:\n\n){6}$/);
  expect(ended).toHaveBeenCalledTimes(1);
  expect(left).toHaveBeenCalledTimes(1);
});

it.each([
  ['may no more', () => Promise.resolve(false)],
  ['gets no answer', () => new Promise<boolean>(() => {})],
  ['cannot be asked about', () => Promise.reject(new Error('no database'))],
])('shuts out within 15 seconds who %s', async (_, mayStay) => {
  const { response, ended, left } = open(mayStay);
  const read = response.text();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await read).toBe('');
  expect(ended).toHaveBeenCalledTimes(1);
  expect(left).toHaveBeenCalledTimes(1);
});

it('lets go of a reader who does not read', async () => {
  const { ended, say } = open(() => Promise.resolve(true));
  await vi.advanceTimersByTimeAsync(0);
  for (let piece = 0; piece < 400; piece += 1) say(news);
  expect(ended).toHaveBeenCalledTimes(1);
});

it('ends with the process, and only once', async () => {
  const { response, ended, say } = open(() => Promise.resolve(true));
  await vi.advanceTimersByTimeAsync(0);
  say(news);
  endStreams();
  endStreams();
  expect(await response.text()).toContain('"whole":true');
  expect(ended).toHaveBeenCalledTimes(1);
});
