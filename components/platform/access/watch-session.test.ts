import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SessionState } from '@/lib/session-state';
import { askForSession, watchSession } from './watch-session';

const streams = new Set<Stream>();

/** Node has no event streams; of the browser's own only the connection counts here. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  readyState = 1;

  constructor(readonly path: string) {
    super();
    streams.add(this);
  }

  close() {
    streams.delete(this);
  }

  refuse() {
    this.readyState = Stream.CLOSED;
    this.dispatchEvent(new Event('error'));
  }
}

const openStreams = () => [...streams].map(({ path }) => path);

beforeEach(() => {
  vi.stubGlobal('EventSource', Stream);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('keeps one stream for all tabs of a browser, and hands it on when its tab closes', async () => {
  const tabs = Array.from({ length: 8 }, () => watchSession(() => {}));
  await vi.waitFor(() => expect(openStreams()).toEqual(['/api/session/events']));
  const [first] = streams;

  tabs[0]?.();
  await vi.waitFor(() => {
    expect(openStreams()).toEqual(['/api/session/events']);
    expect(streams).not.toContain(first);
  });

  for (const close of tabs) close();
  await vi.waitFor(() => expect(openStreams()).toEqual([]));
});

it('asks why where its stream is refused, as after a session that ended before', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ state: 'no-access' })));
  const hear = vi.fn<(state: SessionState) => void>();
  const close = watchSession(hear);
  await vi.waitFor(() => expect(streams.size).toBe(1));
  for (const stream of streams) stream.refuse();
  await vi.waitFor(() => expect(hear).toHaveBeenCalledWith({ state: 'no-access' }));
  close();
});

it('has one tab ask where several are not connected, and the next when that one is', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const fetched = vi.fn<() => Promise<Response>>(async () => Response.json({ state: 'no-access' }));
  vi.stubGlobal('fetch', fetched);
  const heard: number[] = [];
  const tabs = Array.from({ length: 8 }, (_, at) => askForSession(() => heard.push(at)));
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
  vi.advanceTimersByTime(2_000);
  await vi.waitFor(() => expect(heard).toEqual([0]));

  tabs[0]?.();
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
  vi.advanceTimersByTime(2_000);
  await vi.waitFor(() => expect(heard).toEqual([0, 1]));
  expect(fetched).toHaveBeenCalledTimes(2);
  for (const close of tabs) close();
  vi.useRealTimers();
});
