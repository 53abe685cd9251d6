import { describe, expect, it } from 'vitest';
import type { OutboxEntry } from '@/components/platform/outbox/entry';
import type { Actor } from '@/zero/roles';
import type { ThreadTicket } from './types';
import { withWaiting } from './with-waiting';

// The parts that are read; a whole ticket has forty more.
const ticket = {
  id: 't',
  organizationId: 'o',
  clientId: 'c',
  messages: [{ id: 'there', body: 'Hello' }],
  notes: [],
} as unknown as ThreadTicket;
const actor = { id: 'ana', userType: 'internal' } as Actor;
const writer = { actor, profile: undefined };
const entry = (writeId: string): OutboxEntry => ({
  writeId,
  userId: 'u',
  organizationId: 'o',
  name: 'message.post',
  args: {},
  what: 'Reply',
  path: '/t/o/tickets/t',
  draft: { key: 'reply:t', text: `text of ${writeId}`, files: [], isProse: true },
  queuedAt: 7,
  sequence: 1,
  dueAt: 0,
  returned: null,
});

describe('withWaiting', () => {
  it('shows what has no row yet as its writer’s, unsent', () => {
    const { messages, notes } = withWaiting(
      ticket,
      { replies: [entry('a')], notes: [entry('b')] },
      writer,
    );
    expect(messages.at(-1)).toMatchObject({
      id: 'a',
      body: 'text of a',
      authorId: 'ana',
      apiKeyId: null,
      authorType: 'agent',
      createdAt: 7,
      receivedAt: null,
    });
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({ id: 'b', body: 'text of b' });
  });

  it('shows nothing twice, and keeps the very ticket where there is nothing to show', () => {
    expect(withWaiting(ticket, { replies: [entry('there')], notes: [] }, writer)).toBe(ticket);
  });
});
