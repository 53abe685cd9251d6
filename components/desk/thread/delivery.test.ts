import { describe, expect, it } from 'vitest';
import { deliveryOf } from './with-waiting';
import type { OutboxEntry } from '@/components/platform/outbox/entry';
import { hold } from '@/components/platform/outbox/outbox';
import type { TimelineItem } from './timeline';

const written = (id: string, receivedAt: number | null): TimelineItem => ({
  kind: 'note',
  id,
  at: 1,
  note: {
    id,
    receivedAt,
    organizationId: 'o',
    ticketId: 't',
    authorId: 'ana',
    apiKeyId: null,
    body: id,
    isPlain: false,
    originTicketId: null,
    createdAt: 1,
    author: undefined,
  },
});

describe('deliveryOf', () => {
  it('says Sending until the server has it, then nothing of what came from elsewhere', () => {
    const waiting = written('elsewhere', null);
    expect(deliveryOf(waiting, waiting, [], true)).toBe('sending');
    const saved = written('elsewhere', 5);
    expect(deliveryOf(saved, saved, [], true)).toBeUndefined();
  });

  it('says that it waits while there is no connection, of what this device keeps', () => {
    const waiting = written('a', null);
    const entry: OutboxEntry = {
      writeId: 'a',
      userId: 'u',
      organizationId: 'o',
      name: 'note.write',
      args: {},
      what: 'Note',
      path: '/t/o/tickets/t',
      draft: null,
      queuedAt: 1,
      sequence: 1,
      dueAt: 0,
      returned: null,
    };
    expect(deliveryOf(waiting, waiting, [entry], false)).toBe('waiting');
    expect(deliveryOf(waiting, waiting, [entry], true)).toBe('sending');
  });

  it('says Sent of the newest that this page sent, and only with a time of receipt', () => {
    hold('mine');
    const saved = written('mine', 5);
    expect(deliveryOf(written('mine', null), undefined, [], true)).toBe('sending');
    expect(deliveryOf(saved, saved, [], true)).toBe('sent');
    expect(deliveryOf(saved, written('newer', 6), [], true)).toBeUndefined();
  });
});
