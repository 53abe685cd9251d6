import { expect, it } from 'vitest';
import { shownStatus, statusWord } from './status';
import { ticketStatuses } from '@/zero/desk/ticket/values';

it('tells a client three things and never that a ticket is blocked', () => {
  const words = new Set(ticketStatuses.map((status) => statusWord(status, 'client')));
  expect([...words].toSorted()).toEqual(['Solved', 'Waiting for you', 'We are on it']);
  expect(shownStatus('blocked', 'client')).toBe(shownStatus('open', 'client'));
  expect(statusWord('blocked', 'client')).toBe(statusWord('open', 'client'));
});

it('tells colleagues all six', () => {
  expect(new Set(ticketStatuses.map((status) => statusWord(status))).size).toBe(6);
});
