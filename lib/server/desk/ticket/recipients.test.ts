import { describe, expect, it } from 'vitest';
import type { NotificationKind } from '@/zero/platform/notification/values';
import type { NotificationEvent, Person } from '@/lib/server/platform/notification/recipients';
import { type Audience, recipientsOf } from './recipients';

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
const audience = (
  ticket: Partial<Audience['ticket']> = {},
  more: Partial<Audience> = {},
): Audience => ({
  people,
  ticket: { clientId: 'acme', assigneeId: 'ann', teamId: null, requesterId: 'eve', ...ticket },
  followerIds: [],
  writerIds: [],
  ...more,
});
const event = (
  kind: NotificationKind,
  more: Partial<NotificationEvent> = {},
): NotificationEvent => ({
  organizationId: 'northwind',
  kind,
  subjectType: 'ticket',
  subjectId: 'ticket',
  actorId: null,
  itemId: null,
  data: {},
  ...more,
});
const told = (what: NotificationEvent, around: Audience) =>
  Object.fromEntries(recipientsOf(what, around).map(({ memberId, kind }) => [memberId, kind]));

describe('a reply', () => {
  it('of a client is for who has the ticket and who follows it', () => {
    const around = audience({}, { followerIds: ['cleo', 'ann'], writerIds: ['finn'] });
    expect(told(event('replied', { actorId: 'eve' }), around)).toEqual({
      ann: 'replied',
      cleo: 'replied',
    });
  });

  it('of staff is for the client’s people who take part, and for colleagues', () => {
    const around = audience({}, { followerIds: ['cleo'], writerIds: ['finn', 'stranger'] });
    expect(told(event('replied', { actorId: 'ann' }), around)).toEqual({
      cleo: 'replied',
      eve: 'replied',
      finn: 'replied',
    });
  });

  it('is for the team while nobody has the ticket, and for nobody without one', () => {
    const what = event('replied', { actorId: 'eve' });
    const ofTeam = audience({ assigneeId: null, teamId: 'first' });
    expect(told(what, ofTeam)).toEqual({ ann: 'replied', ben: 'replied' });
    expect(told(what, audience({ assigneeId: null }))).toEqual({});
  });

  it('that solves the ticket is a solution to the client', () => {
    const what = event('replied', { actorId: 'cleo', data: { isResolved: true } });
    expect(told(what, audience())).toEqual({ ann: 'replied', eve: 'resolved' });
  });
});

describe('never told is', () => {
  it.each(['assigned', 'replied', 'feedback_left', 'sla_breached', 'woken'] as const)(
    'who did it (%s)',
    (kind) => {
      const what = event(kind, { actorId: 'ann', itemId: 'ann' });
      expect(told(what, audience())).not.toHaveProperty('ann');
    },
  );

  it('a client of what only staff may know', () => {
    const what = event('mentioned', { data: { memberIds: ['eve', 'ben', 'gone'] } });
    expect(told(what, audience())).toEqual({ ben: 'mentioned' });
    for (const kind of ['sla_warned', 'opened', 'feedback_left', 'join_requested'] as const) {
      expect(told(event(kind), audience({}, { writerIds: ['finn'] }))).not.toHaveProperty('eve');
    }
  });

  it('staff of a ticket that is solved, which they see', () => {
    expect(told(event('resolved', { actorId: 'ben' }), audience())).toEqual({ eve: 'resolved' });
  });

  it('who is not active any more', () => {
    const around = audience({ assigneeId: 'gone' }, { followerIds: ['gone too'] });
    expect(told(event('replied', { actorId: 'eve' }), around)).toEqual({});
  });
});

describe('a promise', () => {
  it('that runs out is for who has the ticket', () => {
    expect(told(event('sla_warned'), audience())).toEqual({ ann: 'sla_warned' });
  });

  it('never breaks unseen', () => {
    expect(told(event('sla_breached'), audience({ assigneeId: null }))).toEqual({
      mia: 'sla_breached',
      ada: 'sla_breached',
    });
  });
});

it('a new ticket is for its team, or for everyone', () => {
  const what = event('opened', { actorId: 'eve' });
  expect(Object.keys(told(what, audience({ teamId: 'first' })))).toEqual(['ann', 'ben']);
  expect(Object.keys(told(what, audience()))).toEqual(['ann', 'ben', 'cleo', 'mia', 'ada']);
});
