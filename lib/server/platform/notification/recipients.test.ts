import { describe, expect, it } from 'vitest';
import type { NotificationKind } from '@/zero/platform/notification/values';
import { type Announced, type Circle, type Person, whom } from './recipients';

const staff = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  userType: 'internal',
  role: 'support_agent',
  clientId: null,
  teamId: null,
  ...more,
});
const contact = (id: string, clientId = 'acme'): Person => ({
  id,
  userType: 'client',
  role: null,
  clientId,
  teamId: null,
});

const people = [
  staff('ann', { teamId: 'first' }),
  staff('ben', { teamId: 'first' }),
  staff('cleo'),
  staff('mia', { role: 'manager' }),
  staff('ada', { role: 'admin' }),
  contact('eve'),
  contact('finn'),
  contact('stranger', 'other'),
];
const circle = (ticket: Partial<Circle['ticket']> = {}, more: Partial<Circle> = {}): Circle => ({
  people,
  ticket: { clientId: 'acme', assigneeId: 'ann', teamId: null, requesterId: 'eve', ...ticket },
  followerIds: [],
  writerIds: [],
  ...more,
});
const announced = (kind: NotificationKind, more: Partial<Announced> = {}): Announced => ({
  kind,
  actorId: null,
  subjectId: null,
  data: {},
  ...more,
});
const told = (what: Announced, around: Circle) =>
  Object.fromEntries(whom(what, around).map(({ memberId, kind }) => [memberId, kind]));

describe('a reply', () => {
  it('of a client is for who has the ticket and who follows it', () => {
    const around = circle({}, { followerIds: ['cleo', 'ann'], writerIds: ['finn'] });
    expect(told(announced('replied', { actorId: 'eve' }), around)).toEqual({
      ann: 'replied',
      cleo: 'replied',
    });
  });

  it('of staff is for the client’s people who take part, and for colleagues', () => {
    const around = circle({}, { followerIds: ['cleo'], writerIds: ['finn', 'stranger'] });
    expect(told(announced('replied', { actorId: 'ann' }), around)).toEqual({
      cleo: 'replied',
      eve: 'replied',
      finn: 'replied',
    });
  });

  it('is for the team while nobody has the ticket, and for nobody without one', () => {
    const what = announced('replied', { actorId: 'eve' });
    const ofTeam = circle({ assigneeId: null, teamId: 'first' });
    expect(told(what, ofTeam)).toEqual({ ann: 'replied', ben: 'replied' });
    expect(told(what, circle({ assigneeId: null }))).toEqual({});
  });

  it('that solves the ticket is a solution to the client', () => {
    const what = announced('replied', { actorId: 'cleo', data: { isResolved: true } });
    expect(told(what, circle())).toEqual({ ann: 'replied', eve: 'resolved' });
  });
});

describe('never told is', () => {
  it.each(['assigned', 'replied', 'feedback_left', 'sla_breached', 'woken'] as const)(
    'who did it (%s)',
    (kind) => {
      const what = announced(kind, { actorId: 'ann', subjectId: 'ann' });
      expect(told(what, circle())).not.toHaveProperty('ann');
    },
  );

  it('a client of what only staff may know', () => {
    const what = announced('mentioned', { data: { memberIds: ['eve', 'ben', 'gone'] } });
    expect(told(what, circle())).toEqual({ ben: 'mentioned' });
    for (const kind of ['sla_warned', 'opened', 'feedback_left', 'join_requested'] as const) {
      expect(told(announced(kind), circle({}, { writerIds: ['finn'] }))).not.toHaveProperty('eve');
    }
  });

  it('staff of a ticket that is solved, which they see', () => {
    expect(told(announced('resolved', { actorId: 'ben' }), circle())).toEqual({ eve: 'resolved' });
  });

  it('who is not active any more', () => {
    const around = circle({ assigneeId: 'gone' }, { followerIds: ['gone too'] });
    expect(told(announced('replied', { actorId: 'eve' }), around)).toEqual({});
  });
});

describe('a promise', () => {
  it('that runs out is for who has the ticket', () => {
    expect(told(announced('sla_warned'), circle())).toEqual({ ann: 'sla_warned' });
  });

  it('never breaks unseen', () => {
    expect(told(announced('sla_breached'), circle({ assigneeId: null }))).toEqual({
      mia: 'sla_breached',
      ada: 'sla_breached',
    });
  });
});

it('a request to join is for the admins', () => {
  expect(told(announced('join_requested'), { ...circle(), ticket: null })).toEqual({
    ada: 'join_requested',
  });
});

it('a new ticket is for its team, or for everyone', () => {
  const what = announced('opened', { actorId: 'eve' });
  expect(Object.keys(told(what, circle({ teamId: 'first' })))).toEqual(['ann', 'ben']);
  expect(Object.keys(told(what, circle()))).toEqual(['ann', 'ben', 'cleo', 'mia', 'ada']);
});
