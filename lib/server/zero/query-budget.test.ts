import { expect, it } from 'vitest';
import { queryBudget } from './query-budget';

const limits = { all: 6, text: 2, opened: 2 };
const withText = (text: string) => ({ organizationId: 'o', filter: { text } });

it('lets so many different queries of a person be open, over all requests', () => {
  const budget = queryBudget(limits);
  budget.of('ada', 0)('ticket.list', withText('a'));
  const spend = budget.of('ada', 1_000);
  spend('ticket.list', withText('b'));
  expect(() => spend('ticket.count', withText('c'))).toThrow('Too many lists are open');
  expect(() => spend('ticket.list', withText('a'))).not.toThrow();
  for (const id of [1, 2]) spend('ticket.opened', { id });
  expect(() => spend('ticket.opened', { id: 3 })).toThrow();
  for (const id of [1, 2]) spend('ticket.byNumber', { id });
  expect(() => spend('ticket.byNumber', { id: 3 })).toThrow();
  expect(() => budget.of('bo', 1_000)('ticket.list', withText('c'))).not.toThrow();
});

it('forgets what was not asked for again', () => {
  const budget = queryBudget(limits);
  const first = budget.of('ada', 0);
  for (const text of ['a', 'b']) first('ticket.list', withText(text));
  budget.of('ada', 60_000)('ticket.list', withText('a'));
  const later = budget.of('ada', 90_000);
  later('ticket.list', withText('c'));
  expect(() => later('ticket.list', withText('d'))).toThrow();
});
