import { describe, expect, it } from 'vitest';
import { earlierOf, groupsOf, hrefOf, sentenceOf, subjectOf } from './groups';
import type { Notified } from './use-notifications';

let next = 0;
const notified = (more: Partial<Notified>): Notified =>
  ({
    id: String((next += 1)),
    kind: 'replied',
    ticketId: 'a',
    readAt: null,
    actor: { name: 'Ada' },
    ticket: { number: 7, title: 'Ink' },
    ...more,
  }) as Notified;

describe('notifications', () => {
  const items = [
    notified({ kind: 'assigned' }),
    notified({ ticketId: 'b' }),
    notified({ readAt: 1 }),
    notified({ readAt: 1 }),
    notified({ ticketId: null, ticket: undefined, kind: 'join_requested' }),
    notified({ ticketId: null, ticket: undefined, kind: 'join_requested' }),
  ];

  it('stand together by ticket, in the order of the newest', () => {
    const groups = groupsOf(items);
    expect(groups.map(({ key, items: all }) => [key, all.length])).toEqual([
      ['a', 3],
      ['b', 1],
      [items[4]?.id, 1],
      [items[5]?.id, 1],
    ]);
    expect(groups[0]?.unread).toHaveLength(1);
  });

  it('say the newest, and what came before it once', () => {
    const [first, second] = groupsOf(items);
    expect(first && sentenceOf(first.newest)).toBe('Ada assigned this to you');
    expect(first && earlierOf(first)).toBe('Ada replied (2)');
    expect(second && earlierOf(second)).toBeUndefined();
  });

  it('lead where their reader can go', () => {
    const about = notified({});
    expect(hrefOf(about, 'northwind', false)).toBe('/t/northwind/tickets/7');
    expect(hrefOf(about, 'northwind', true)).toBe('/t/northwind/portal/7');
    expect(hrefOf(notified({ ticketId: null }), 'northwind', false)).toBe(
      '/t/northwind/admin/requests',
    );
    expect(subjectOf(about)).toBe('#7 Ink');
    expect(subjectOf(notified({ ticket: undefined }))).toBe('A ticket');
  });
});
