import { assert, constantFrom, array, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activitySince, describeActivity, seenOf, seenWith } from './stale-reply';
import type { ThreadEvent, ThreadMessage } from './types';

const me = { id: 'me', userType: 'internal' } as const;
const client = { id: 'me', userType: 'client' } as const;

const message = (
  id: string,
  createdAt: number,
  authorId: string | null = 'ben',
  originTicketId: string | null = null,
): ThreadMessage => ({
  id,
  createdAt,
  organizationId: 'o',
  clientId: 'c',
  ticketId: 't',
  authorId,
  apiKeyId: null,
  authorType: 'agent',
  body: id,
  isPlain: false,
  originTicketId,
  automatic: false,
  receivedAt: createdAt,
  author: undefined,
});

const ended = (createdAt: number, actorId: string | null): ThreadEvent => ({
  id: `end ${createdAt}`,
  createdAt,
  kind: 'status_changed',
  actorId,
  apiKeyId: null,
  organizationId: 'o',
  ticketId: 't',
  actorType: 'member',
  fromValue: 'open',
  toValue: 'resolved',
  actor: undefined,
});

const merged = (fromValue: string, actorId: string): ThreadEvent => ({
  ...ended(3, actorId),
  kind: 'merged',
  fromValue,
});

const open = (messages: ThreadMessage[], events: ThreadEvent[] = []) => ({
  status: 'open' as const,
  resolvedAt: null,
  closedAt: null,
  messages,
  events,
  mergedFrom: [{ id: 'other', number: 9 }],
});

const resolved = (resolvedAt: number, events: ThreadEvent[]) => ({
  status: 'resolved' as const,
  resolvedAt,
  closedAt: null,
  messages: [],
  events,
  mergedFrom: [],
});

const idsSince = (before: ThreadMessage[], now: ThreadMessage[], mergedBy = 'ben') =>
  activitySince(open(now, [merged('9', mergedBy)]), seenOf(open(before), 'me'), me)?.messages.map(
    ({ id }) => id,
  );

describe('news since a writer looked', () => {
  it('are the messages of others, in the order of time however they come', () => {
    const before = [message('a', 1)];
    const now = [message('c', 3), message('mine', 2, 'me'), message('b', 2), message('a', 1)];
    expect(idsSince(before, now)).toEqual(['b', 'c']);
    expect(idsSince([], [message('a', 1, null)])).toEqual(['a']);
  });

  it('are none where only the writer wrote, or a message left', () => {
    expect(idsSince([message('a', 1)], [message('a', 1), message('m', 2, 'me')])).toBeUndefined();
    expect(idsSince([message('a', 1), message('b', 2)], [message('a', 1)])).toBeUndefined();
  });

  it('are also what a merge brought in from before', () => {
    const before = [message('b', 5)];
    expect(idsSince(before, [message('old', 1, 'ben', 'other'), ...before])).toEqual(['old']);
  });

  it('are not what the writer’s own merge brought in, confirmed or not, and it goes along as seen', () => {
    const before = [message('b', 5)];
    const after = [message('old', 1, 'ben', 'other'), ...before, message('c', 7, 'ben', 'other')];
    expect(idsSince(before, after, 'me')).toBeUndefined();
    const now = open(after);
    const seen = seenOf(open(before), 'me');
    expect(activitySince(now, seen, me)).toBeUndefined();
    expect(seenWith(now, seen, me)).toEqual({ messageId: 'c', count: 3, status: 'open' });
  });

  it('are what came, once: looked at again it is none', () => {
    const step = record({ at: constantFrom(1, 2, 3, 4), by: constantFrom('me', 'ben', null) });
    const rows = array(step, { maxLength: 6 });
    const held = property(rows, rows, (first, second) => {
      const make = (steps: typeof first, name: string) =>
        steps.map(({ at, by }, index) => message(`${name}${index}`, at, by, by && 'other'));
      const before = make(first, 'a');
      const since = make(second, 'b').map((row) => ({ ...row, createdAt: row.createdAt + 10 }));
      const now = open([...before, ...since], [merged('9', 'ben')]);
      const expected = since.filter(({ authorId }) => authorId !== 'me').map(({ id }) => id);
      const news = activitySince(now, seenOf(open(before), 'me'), me);
      expect(news?.messages.map(({ id }) => id).toSorted() ?? []).toEqual(expected.toSorted());
      expect(activitySince(now, seenOf(now, 'me'), me)).toBeUndefined();
    });
    assert(held);
  });
});

describe('an ended ticket is news', () => {
  const seen = seenOf(open([]), 'me');

  it('where somebody else ended it', () => {
    expect(activitySince(resolved(7, [ended(7, 'ben')]), seen, me)?.ended).toEqual({
      status: 'resolved',
    });
    expect(activitySince(resolved(7, [ended(7, null)]), seen, me)?.ended).toBeDefined();
  });

  it('not where the writer did, confirmed or not, nor where it was seen', () => {
    expect(activitySince(resolved(7, [ended(7, 'me')]), seen, me)).toBeUndefined();
    expect(activitySince(resolved(9, [ended(7, 'ben')]), seen, me)).toBeUndefined();
    const now = resolved(7, [ended(7, 'ben')]);
    expect(activitySince(now, seenOf(now, 'me'), me)).toBeUndefined();
  });

  it('for a client’s person, who sees no events, when the server says so', () => {
    expect(activitySince(resolved(7, []), seen, client)).toBeUndefined();
    expect(seenWith(resolved(7, []), seen, client).status).toBe('open');
    expect(describeActivity(resolved(7, []), seen, client)?.ended).toEqual({ status: 'resolved' });
  });
});
