import { expect, it } from 'vitest';
import { openByPerson } from './open-by-person';

it('counts the tickets of each person, and none of who is gone', () => {
  const tickets = [
    { requesterId: 'ada' },
    { requesterId: 'kim' },
    { requesterId: 'ada' },
    { requesterId: null },
  ];
  expect([...openByPerson(tickets)]).toEqual([
    ['ada', 2],
    ['kim', 1],
  ]);
});
