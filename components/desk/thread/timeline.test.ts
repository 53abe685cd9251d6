import { describe, expect, it } from 'vitest';
import { timelineOf } from './timeline';
import type { ThreadEvent, ThreadMessage, ThreadNote } from './types';

const minute = 60_000;

const message = (id: string, createdAt: number): ThreadMessage => ({
  id,
  createdAt,
  organizationId: 'o',
  clientId: 'c',
  ticketId: 't',
  authorId: 'ana',
  apiKeyId: null,
  authorType: 'agent',
  body: id,
  isPlain: false,
  originTicketId: null,
  automatic: false,
  receivedAt: createdAt,
  author: undefined,
});

const note = (id: string, createdAt: number): ThreadNote => ({
  id,
  createdAt,
  organizationId: 'o',
  ticketId: 't',
  authorId: 'ana',
  apiKeyId: null,
  body: id,
  isPlain: false,
  originTicketId: null,
  receivedAt: null,
  author: undefined,
});

const event = (
  id: string,
  createdAt: number,
  kind: ThreadEvent['kind'] = 'assigned',
  actorId = 'ana',
): ThreadEvent => ({
  id,
  createdAt,
  kind,
  actorId,
  apiKeyId: null,
  organizationId: 'o',
  ticketId: 't',
  actorType: 'member',
  fromValue: null,
  toValue: 'bo',
  actor: undefined,
});

const ids = (parts: Parameters<typeof timelineOf>[0]) =>
  timelineOf(parts).map((item) =>
    item.kind === 'changes' ? item.events.map((one) => one.id).join('+') : item.id,
  );

describe('timelineOf', () => {
  it('merges newest-first lists into one, oldest first', () => {
    const parts = {
      messages: [message('m2', 30), message('m1', 10)],
      notes: [note('n1', 20)],
      events: [event('e1', 25)],
    };
    expect(ids(parts)).toEqual(['m1', 'n1', 'e1', 'm2']);
  });

  it('puts a change after the message of the same instant', () => {
    expect(ids({ messages: [message('z', 10)], notes: [], events: [event('a', 10)] })).toEqual([
      'z',
      'a',
    ]);
  });

  it('folds what one person did in one go', () => {
    const events = [event('e1', 0), event('e2', 4 * minute), event('e3', 20 * minute)];
    expect(ids({ messages: [], notes: [], events })).toEqual(['e1+e2', 'e3']);
  });

  it('does not fold across people or messages', () => {
    const events = [
      event('e1', 0),
      event('e2', 1, 'assigned', 'bo'),
      event('e3', 3, 'assigned', 'bo'),
    ];
    expect(ids({ messages: [message('m', 2)], notes: [], events })).toEqual([
      'e1',
      'e2',
      'm',
      'e3',
    ]);
  });

  it('leaves out what the thread shows itself, except in imported history', () => {
    const imported = { ...event('e2', 2, 'replied'), actorType: 'import' as const };
    const events = [event('e1', 1, 'replied'), imported, event('e3', 3, 'created')];
    expect(ids({ messages: [], notes: [], events })).toEqual(['e2']);
  });
});
