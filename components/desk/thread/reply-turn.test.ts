import { describe, expect, it } from 'vitest';
import type { OutboxEntry } from '@/components/platform/outbox/entry';
import { keepLater, sentAgain, turnOf } from './reply-turn';

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

describe('the turn of a reply', () => {
  const seen = { messageId: null, count: 0, status: 'open' };
  const args = { ticketId: 't', seen };
  it('is that of the reply that waits and was begun with the same in sight', () => {
    const first = entry('a', { args });
    const second = entry('b', { args: { ...args, turn: 'a' } });
    expect(turnOf('message.post', args, [])).toBeUndefined();
    expect(turnOf('message.post', args, [first])).toBe('a');
    expect(turnOf('message.post', args, [first, second])).toBe('a');
    const more = { ...args, seen: { ...seen, count: 1 } };
    expect(turnOf('message.post', more, [first])).toBeUndefined();
  });
});

it('takes from a reply that came back what its writer has changed since', () => {
  const held = entry('a', { returned, args: { ticketId: 't', thenStatus: 'open', macroId: 'm' } });
  const [kept] = keepLater('ticket.changeStatus', { ticketId: 't' }, [held]);
  expect(kept?.args).toEqual({ ticketId: 't', thenStatus: null, macroId: null });
  expect(keepLater('ticket.changeStatus', { ticketId: 'other' }, [held])).toEqual([]);
});

it('sends all again in order as one turn, with what is in sight now', () => {
  const old = { messageId: null, count: 0, status: 'open' } as const;
  const now = { ...old, count: 3 };
  const all = [
    entry('a', { returned, args: { ticketId: 't', seen: old, turn: 'gone' } }),
    entry('b', { args: { ticketId: 't', seen: old, turn: 'a' } }),
  ];
  expect(sentAgain(all, now).map(({ args, returned: back }) => [args, back])).toEqual([
    [{ ticketId: 't', seen: now }, null],
    [{ ticketId: 't', seen: now, turn: 'a' }, null],
  ]);
});
