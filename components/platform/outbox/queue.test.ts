import type { ConnectionState, Zero } from '@rocicorp/zero';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OutboxEntry } from './entry';
import { answerLimitMs, beforeSilence, scheduled, windowSize, withPredecessors } from './queue';
import { lateOf } from './use-waiting';

const entry = (writeId: string, more: Partial<OutboxEntry> = {}): OutboxEntry => ({
  writeId,
  userId: 'u',
  organizationId: 'o',
  name: 'message.post',
  args: { ticketId: 't' },
  what: 'Reply',
  path: '/t/o/tickets/t',
  draft: { key: 'reply:t', text: writeId, files: [], isProse: true },
  queuedAt: 10,
  sequence: 1,
  dueAt: 0,
  returned: null,
  ...more,
});
const returned = { reason: '', isUnseen: true, isBack: false, at: 20 };
const status = (writeId: string, more: Partial<OutboxEntry> = {}) =>
  entry(writeId, { name: 'ticket.changeStatus', draft: null, ...more });

const idsOf = (entries: readonly OutboxEntry[]) => entries.map(({ writeId }) => writeId);
const planOf = (entries: readonly OutboxEntry[], more: object = {}) =>
  scheduled({
    entries,
    isOurs: () => true,
    progress: new Map(),
    pausedUntil: 0,
    now: 100,
    isLastMoment: false,
    ...more,
  });
const sentOf = (entries: readonly OutboxEntry[], more: object = {}) =>
  planOf(entries, more).send.map(({ entry: each, after }) => [each.writeId, ...after]);

describe('the order of what one person does', () => {
  it('goes ticket by ticket, each change after the one before', () => {
    const other = entry('b', { args: { ticketId: 'other' } });
    expect(sentOf([entry('a'), other, entry('c')])).toEqual([['a'], ['b'], ['c', 'a']]);
  });

  it('joins two tickets where one is merged into the other', () => {
    const merge = entry('m', { args: { ticketId: 't', intoId: 'other' } });
    const all = [entry('a'), entry('b', { args: { ticketId: 'other' } }), merge];
    const [last] = [...withPredecessors(all)].slice(-1);
    expect(idsOf(last?.before ?? [])).toEqual(['a', 'b']);
  });

  it('waits with a reply that is rejected as stale, for what was done before it came back', () => {
    const held = entry('a', { returned });
    expect(sentOf([held, entry('b'), status('c')])).toEqual([]);
    expect(sentOf([held, status('c', { queuedAt: 30 })])).toEqual([['c']]);
    expect(sentOf([held, entry('b', { queuedAt: 30 })])).toEqual([]);
  });

  it('goes on after what was refused for good', () => {
    const refused = entry('a', { returned: { ...returned, isUnseen: false } });
    expect(sentOf([refused, entry('b')])).toEqual([['b']]);
  });

  it('does not wait for what can still be taken back', () => {
    const undoable = entry('a', { dueAt: 200 });
    expect(sentOf([undoable, status('b')])).toEqual([['b']]);
    expect(sentOf([undoable, entry('c', { dueAt: 150, queuedAt: 60 })])).toEqual([]);
    expect(sentOf([undoable], { isLastMoment: true })).toEqual([['a']]);
  });

  it('hands nothing over before an earlier change that waits for its next attempt', () => {
    const progress = new Map([['a', { isUnderWay: false, attempts: 1, until: 300 }]]);
    const plan = planOf([entry('a'), entry('b')], { progress });
    expect(plan).toEqual({ send: [], lookAt: 300 });
  });

  it('waits as a whole where the server says so, and hands over so many at a time', () => {
    expect(planOf([entry('a')], { pausedUntil: 500 })).toEqual({ send: [], lookAt: 500 });
    const many = Array.from({ length: windowSize + 5 }, (_, at) => entry(`${at}`));
    expect(sentOf(many)).toHaveLength(windowSize);
  });
});

it('counts as waiting what could have gone five seconds ago', () => {
  const all = [entry('a'), entry('b', { queuedAt: 3_000 }), entry('c', { dueAt: 9_000 })];
  expect(lateOf(all, 5_000)).toEqual({ late: 0, nextAt: 5_010 });
  expect(lateOf(all, 5_010)).toEqual({ late: 1, nextAt: 8_000 });
});

describe('an answer that Zero owes', () => {
  afterEach(() => void vi.useRealTimers());

  function connection() {
    const listeners = new Set<() => void>();
    const state = {
      current: { name: 'connected' } as ConnectionState,
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const become = (name: 'connecting' | 'connected') => {
      state.current = { name } as ConnectionState;
      for (const listener of listeners) listener();
    };
    return { zero: { connection: { state } } as unknown as Pick<Zero, 'connection'>, become };
  }

  it('is lost when a live connection stays silent for too long', async () => {
    vi.useFakeTimers();
    const { zero, become } = connection();
    const seen = vi.fn();
    void beforeSilence(zero, new Promise(() => {})).then(seen);
    await vi.advanceTimersByTimeAsync(answerLimitMs - 1);
    become('connecting');
    await vi.advanceTimersByTimeAsync(10 * answerLimitMs);
    become('connected');
    await vi.advanceTimersByTimeAsync(answerLimitMs - 1);
    expect(seen).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(seen).toHaveBeenCalledExactlyOnceWith(undefined);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is taken as it comes', async () => {
    vi.useFakeTimers();
    expect(await beforeSilence(connection().zero, Promise.resolve('saved'))).toBe('saved');
    expect(vi.getTimerCount()).toBe(0);
  });
});
