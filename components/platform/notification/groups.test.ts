import { describe, expect, it } from 'vitest';
import { subjectHref, subjectLabel } from '@/zero/references';
import { earlierOf, groupsOf, sentenceOf } from './groups';
import type { Notified } from './use-notifications';

let next = 0;
const notified = (more: Partial<Notified>): Notified =>
  ({
    id: String((next += 1)),
    kind: 'replied',
    subjectType: 'ticket',
    subjectId: 'a',
    readAt: null,
    actor: { name: 'Ada' },
    ticket: { number: 7, title: 'Ink' },
    ...more,
  }) as Notified;

const request = { subjectType: 'member', ticket: undefined, kind: 'join_requested' } as const;

describe('notifications', () => {
  const items = [
    notified({ kind: 'assigned' }),
    notified({ subjectId: 'b' }),
    notified({ readAt: 1 }),
    notified({ readAt: 1 }),
    notified({ ...request, subjectId: 'c' }),
    notified({ ...request, subjectId: 'd' }),
  ];

  it('stand together by subject, in the order of the newest', () => {
    const groups = groupsOf(items);
    expect(groups.map(({ key, items: all }) => [key, all.length])).toEqual([
      ['ticket a', 3],
      ['ticket b', 1],
      ['member c', 1],
      ['member d', 1],
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
    const staff = { isClient: false };
    expect(subjectHref(about, 'northwind', staff)).toBe('/t/northwind/tickets/7');
    expect(subjectHref(about, 'northwind', { isClient: true })).toBe('/t/northwind/portal/7');
    expect(subjectHref(notified(request), 'northwind', staff)).toBe('/t/northwind/admin/requests');
    const check = notified({ subjectType: 'data', ticket: undefined, kind: 'figures_differed' });
    expect(subjectHref(check, 'northwind', staff)).toBe('/t/northwind/audit');
    expect(subjectLabel(about)).toBe('#7 Ink');
    expect(subjectLabel(notified({ ticket: undefined }))).toBe('A ticket');
    expect(subjectLabel(notified(request))).toBe('Admin');
  });
});
