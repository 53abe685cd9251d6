import { describe, expect, it } from 'vitest';
import { deliveryOf } from './delivery';
import { hold } from './outbox-store';
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
    body: id,
    originTicketId: null,
    createdAt: 1,
    author: undefined,
  },
});

describe('deliveryOf', () => {
  it('says Sending until the server has it, then nothing of what came from elsewhere', () => {
    const waiting = written('elsewhere', null);
    expect(deliveryOf(waiting, waiting, [])).toBe('sending');
    const saved = written('elsewhere', 5);
    expect(deliveryOf(saved, saved, [])).toBeUndefined();
  });

  it('says so when the connection ended without an answer', () => {
    const waiting = written('a', null);
    const entry = { id: 'a', body: 'a', state: 'unconfirmed' as const };
    expect(deliveryOf(waiting, waiting, [entry])).toBe('unconfirmed');
  });

  it('says Sent of the newest that this page sent, and only with a time of receipt', () => {
    hold('mine');
    const saved = written('mine', 5);
    expect(deliveryOf(written('mine', null), undefined, [])).toBe('sending');
    expect(deliveryOf(saved, saved, [])).toBe('sent');
    expect(deliveryOf(saved, written('newer', 6), [])).toBeUndefined();
  });
});
