import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import {
  eventsToDeliver,
  forgetEvents,
  ticketOf,
} from '@/lib/server/platform/notification/testing';
import { attempts, findSomeone, type Someone } from '@/lib/server/zero/testing';
import { leaveBySurvey } from './leave';
import { readSurveyed } from './survey-page';

let database: TestDatabase;
let attempt: ReturnType<typeof attempts>;
let agent: Someone;
let client: Someone;
let otherClient: Someone;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 30 });
  attempt = attempts(database);
  agent = await findSomeone(database, 'agent@opsdesk.test');
  client = await findSomeone(database, 'client@opsdesk.test');
  otherClient = await findSomeone(database, 'other-client@opsdesk.test');
}, 120_000);
afterAll(() => database?.drop());

async function solved(): Promise<string> {
  const ticketId = await ticketOf(database, client);
  await attempt(agent, 'ticket.changeStatus', { ticketId, status: 'resolved' });
  return ticketId;
}

const leave = (who: Someone, ticketId: string, rating = 4, comment: string | null = null) =>
  attempt(who, 'feedback.leave', { id: newId(), ticketId, rating, comment });
const linkFor = (who: Someone, ticketId: string) => ({
  organizationId: client.organizationId,
  ticketId,
  memberId: who.memberId,
  expiresAt: Date.now() + 60_000,
});
const feedbackOf = async (ticketId: string) => [
  ...(await database.owner`
    select rating, comment, member_id "memberId" from ticket_feedback where ticket_id = ${ticketId}`),
];
const eventsOf = async (ticketId: string) =>
  (
    await database.owner<{ from: string | null; to: string }[]>`
      select from_value "from", to_value "to" from ticket_event
      where ticket_id = ${ticketId} and kind = 'feedback_left' order by created_at, id`
  ).map(({ from, to }) => `${from ?? ''}→${to}`);
const entriesOf = async (ticketId: string) =>
  (
    await database.owner`
      select from audit_entry where subject_id = ${ticketId} and action = 'feedback.leave'`
  ).count;

describe('feedback', () => {
  it('is one a ticket, and is changed while that is fresh', async () => {
    const ticketId = await solved();
    expect(await leave(client, ticketId, 4, '  Good.  ')).toBeUndefined();
    expect(await leave(client, ticketId, 2)).toBeUndefined();
    expect(await feedbackOf(ticketId)).toEqual([
      { rating: 2, comment: null, memberId: client.memberId },
    ]);
    expect(await eventsOf(ticketId)).toEqual(['→4', '4→2']);
    expect(await entriesOf(ticketId)).toBe(2);
    await database.owner`
      update ticket_feedback set created_at = now() - interval '15 days' where ticket_id = ${ticketId}`;
    expect(await leave(client, ticketId, 5)).toMatchObject({ code: 'CONFLICT' });
    expect(await feedbackOf(ticketId)).toMatchObject([{ rating: 2 }]);
  });

  it('is left once where it comes twice', async () => {
    const ticketId = await solved();
    await leave(client, ticketId);
    await leave(client, ticketId);
    expect(await eventsOf(ticketId)).toEqual(['→4']);
  });

  it('is refused on what was closed before anybody answered', async () => {
    const ticketId = await ticketOf(database, client);
    await attempt(client, 'ticket.close', { ticketId });
    expect(await leave(client, ticketId)).toMatchObject({ code: 'CONFLICT' });
    expect(await feedbackOf(ticketId)).toEqual([]);
  });

  it('is refused on what is not solved, by staff, and by another client', async () => {
    const open = await ticketOf(database, client);
    expect(await leave(client, open)).toMatchObject({ code: 'CONFLICT' });
    const ticketId = await solved();
    expect(await leave(agent, ticketId)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await leave(otherClient, ticketId)).toMatchObject({ code: 'NOT_ALLOWED' });
    for (const rating of [0, 6, 2.5]) {
      expect(await leave(client, ticketId, rating)).toMatchObject({ code: 'INVALID' });
    }
    expect(await feedbackOf(ticketId)).toEqual([]);
  });
});

describe('a survey’s link', () => {
  it('leaves what the mutator would: the rating, its event, the audit log, a word to staff', async () => {
    const ticketId = await solved();
    await forgetEvents(database);
    const link = linkFor(client, ticketId);
    const said = { rating: 5, comment: 'Thanks.' };
    expect(await leaveBySurvey(database.app, link, said)).toEqual({ outcome: 'saved' });
    expect(await leaveBySurvey(database.app, link, said)).toEqual({ outcome: 'saved' });
    expect(await feedbackOf(ticketId)).toEqual([{ ...said, memberId: client.memberId }]);
    expect(await eventsOf(ticketId)).toEqual(['→5']);
    expect(await entriesOf(ticketId)).toBe(1);
    expect(await eventsToDeliver(database)).toMatchObject([
      { kind: 'feedback_left', actorId: client.memberId },
    ]);
  });

  it('works for a person without a login, one answer after the other', async () => {
    const ticketId = await solved();
    await database.owner`update member set user_id = null where id = ${client.memberId}`;
    try {
      const link = linkFor(client, ticketId);
      const answers = [1, 2, 3].map((rating) =>
        leaveBySurvey(database.app, link, { rating, comment: null }),
      );
      expect(await Promise.all(answers)).toEqual(answers.map(() => ({ outcome: 'saved' })));
      expect(await eventsOf(ticketId)).toHaveLength(3);
      expect(await feedbackOf(ticketId)).toHaveLength(1);
    } finally {
      await database.owner`
        update member set user_id = ${client.userId} where id = ${client.memberId}`;
    }
  });

  it('leads nowhere for another client’s person, and for one who was shut out', async () => {
    const ticketId = await solved();
    const foreign = linkFor(otherClient, ticketId);
    expect(await readSurveyed(database.app, foreign)).toBeUndefined();
    expect(await leaveBySurvey(database.app, foreign, { rating: 1, comment: null })).toEqual({
      outcome: 'gone',
    });
    await database.owner`update member set status = 'disabled' where id = ${client.memberId}`;
    try {
      expect(await readSurveyed(database.app, linkFor(client, ticketId))).toBeUndefined();
    } finally {
      await database.owner`update member set status = 'active' where id = ${client.memberId}`;
    }
    expect(await feedbackOf(ticketId)).toEqual([]);
  });

  it('changes nothing by being read, and nothing of a ticket that is open again', async () => {
    const ticketId = await solved();
    const link = linkFor(client, ticketId);
    expect(await readSurveyed(database.app, link)).toMatchObject({
      status: 'resolved',
      feedback: null,
    });
    await attempt(agent, 'ticket.reopen', { ticketId });
    expect(await leaveBySurvey(database.app, link, { rating: 1, comment: null })).toMatchObject({
      outcome: 'refused',
    });
    expect(await feedbackOf(ticketId)).toEqual([]);
  });
});
