import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import { asWorkerOf, enterOrganization } from '@/lib/server/core/identity';
import { readSurveyToken, surveyToken } from '@/lib/server/desk/feedback/link';
import { surveyOf } from '@/lib/server/desk/feedback/survey';
import { renderMail } from '../mail/render';
import { productionVariables } from '../mail/testing/variables';
import { ofPostgres } from '@/lib/server/core/statements';
import { attempts, findSomeone, type Someone } from '@/lib/server/zero/testing';
import { recordNotificationEvent } from './notification-event';
import { digestNext, mailNext } from './mail';
import {
  makeNotificationsDue,
  mails,
  deliverAll,
  forgetEvents,
  ticketOf,
  deliveredFor,
} from './testing';

let database: TestDatabase;
let attempt: ReturnType<typeof attempts>;
let agent: Someone;
let manager: Someone;
let client: Someone;

beforeAll(async () => {
  database = await testDatabase();
  const variables = productionVariables(database, 'http://resend.test');
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  await seed({ ownerUrl: database.ownerUrl, tickets: 30 });
  attempt = attempts(database);
  agent = await findSomeone(database, 'agent@opsdesk.test');
  manager = await findSomeone(database, 'manager@opsdesk.test');
  client = await findSomeone(database, 'client@opsdesk.test');
}, 120_000);
beforeEach(async () => {
  await database.owner`delete from mail`;
  await forgetEvents(database);
  await database.owner`delete from notification`;
  await database.owner`delete from preference`;
});
afterAll(() => database?.drop());

const assign = (ticketId: string, assignee = agent, by = manager) =>
  attempt(by, 'ticket.assign', { ticketId, assigneeId: assignee.memberId });
const reply = (by: Someone, ticketId: string, thenStatus: string | null = null, id = newId()) =>
  attempt(by, 'message.post', { id, ticketId, body: 'Hello.', attachmentIds: [], thenStatus });
const choose = (who: Someone, notifications: object) => database.owner`
  insert into preference (id, organization_id, notifications)
  values (${who.memberId}, ${who.organizationId}, ${database.owner.json(notifications as never)})`;
const mailAll = async () => {
  while (await mailNext(database.app));
};
const templates = async () => (await mails(database)).map(({ template }) => template);

describe('who is told', () => {
  it('is whom a ticket is given to, and not who gave it', async () => {
    const ticketId = await ticketOf(database, client);
    await assign(ticketId);
    await deliverAll(database);
    expect(await deliveredFor(database, ticketId)).toEqual([
      { email: 'agent@opsdesk.test', kind: 'assigned' },
    ]);
    await assign(ticketId, manager, manager);
    await deliverAll(database);
    expect(await deliveredFor(database, ticketId)).toHaveLength(1);
  });

  it('is the assignee of what the client writes, and the client of what we write', async () => {
    const ticketId = await ticketOf(database, client);
    await assign(ticketId);
    await deliverAll(database);
    await database.owner`delete from notification`;
    await reply(client, ticketId);
    await reply(agent, ticketId);
    await deliverAll(database);
    expect(await deliveredFor(database, ticketId)).toEqual([
      { email: 'agent@opsdesk.test', kind: 'replied' },
      { email: 'client@opsdesk.test', kind: 'replied' },
    ]);
  });

  it('hears once of a reply that solves the ticket, as what it is to them', async () => {
    const ticketId = await ticketOf(database, client);
    await database.owner`
      insert into follower (id, organization_id, subject_type, subject_id, member_id)
      values (${newId()}, ${agent.organizationId}, 'ticket', ${ticketId}, ${manager.memberId})`;
    await reply(agent, ticketId, 'resolved');
    await deliverAll(database);
    expect(await deliveredFor(database, ticketId)).toEqual([
      { email: 'client@opsdesk.test', kind: 'resolved' },
      { email: 'manager@opsdesk.test', kind: 'replied' },
    ]);
  });

  it('hears once where they have the ticket and is named in the same text', async () => {
    const ticketId = await ticketOf(database, client);
    await assign(ticketId);
    await deliverAll(database);
    await database.owner`delete from notification`;
    const id = newId();
    await reply(manager, ticketId, null, id);
    await database.app.begin(async (tx) => {
      await enterOrganization(tx, agent.organizationId);
      await recordNotificationEvent(ofPostgres(tx), {
        organizationId: agent.organizationId,
        kind: 'mentioned',
        subjectType: 'ticket',
        subjectId: ticketId,
        actorId: manager.memberId,
        itemId: id,
        data: { memberIds: [agent.memberId, client.memberId] },
      });
    });
    await deliverAll(database);
    expect(await deliveredFor(database, ticketId)).toEqual([
      { email: 'agent@opsdesk.test', kind: 'mentioned' },
      { email: 'client@opsdesk.test', kind: 'replied' },
    ]);
  });

  it('hears of a new ticket only on request', async () => {
    await choose(manager, { opened: { mail: 'at_once', push: false } });
    const id = newId();
    await attempt(client, 'ticket.create', {
      id,
      messageId: newId(),
      title: 'New',
      body: 'Help.',
      priority: 'low',
      typeId: null,
      clientId: null,
      requesterId: null,
      attachmentIds: [],
    });
    await deliverAll(database);
    expect(await deliveredFor(database, id)).toEqual([
      { email: 'manager@opsdesk.test', kind: 'opened' },
    ]);
  });
});

describe('an event', () => {
  it('tells nobody twice, whoever repeats it', async () => {
    const ticketId = await ticketOf(database, client);
    const id = newId();
    await reply(agent, ticketId, null, id);
    await reply(agent, ticketId, null, id);
    await deliverAll(database);
    await makeNotificationsDue(database);
    await Promise.all([mailAll(), mailAll(), mailAll()]);
    await mailAll();
    expect(await deliveredFor(database, ticketId)).toHaveLength(1);
    expect(await templates()).toEqual(['ticket-reply']);
  });

  it('is told by another worker where the first one died', async () => {
    const ticketId = await ticketOf(database, client);
    await reply(agent, ticketId);
    // The worker dies when it writes: everything it took is back.
    await database.owner.unsafe(`
      create function die() returns trigger language plpgsql as $$ begin raise exception 'died'; end $$;
      create trigger die before insert on notification for each row execute function die()`);
    await deliverAll(database);
    await database.owner.unsafe('drop trigger die on notification; drop function die()');
    expect(await deliveredFor(database, ticketId)).toEqual([]);
    await database.owner`update queued_task set run_at = now()`;
    await Promise.all([deliverAll(database), deliverAll(database)]);
    expect(await deliveredFor(database, ticketId)).toHaveLength(1);
  });

  it('is emailed once though a worker dies while it emails', async () => {
    const ticketId = await ticketOf(database, client);
    await reply(agent, ticketId);
    await deliverAll(database);
    await makeNotificationsDue(database);
    await database.owner.unsafe(`
      create function die() returns trigger language plpgsql as $$ begin raise exception 'died'; end $$;
      create trigger die before insert on mail for each row execute function die()`);
    await expect(mailNext(database.app)).rejects.toThrow('died');
    await database.owner.unsafe('drop trigger die on mail; drop function die()');
    expect(await mails(database)).toEqual([]);
    await mailAll();
    expect(await templates()).toEqual(['ticket-reply']);
  });
});

describe('an email', () => {
  it('waits, and is dropped where its reader saw the thing on screen meanwhile', async () => {
    const ticketId = await ticketOf(database, client);
    await reply(agent, ticketId);
    await deliverAll(database);
    expect(await mailNext(database.app)).toBe(false);
    expect(await attempt(client, 'notification.readAll', { ticketId })).toBeUndefined();
    await makeNotificationsDue(database);
    await mailAll();
    expect(await mails(database)).toEqual([]);
  });

  it('follows the choice of who gets it', async () => {
    const ticketId = await ticketOf(database, client);
    await choose(client, { replied: { mail: 'never', push: false } });
    await choose(agent, { assigned: { mail: 'digest', push: false } });
    await reply(manager, ticketId);
    await deliverAll(database);
    await assign(ticketId);
    await deliverAll(database);
    await makeNotificationsDue(database);
    await mailAll();
    expect(await mails(database)).toEqual([]);
    expect(await digestNext(database.app)).toBe(true);
    expect(await digestNext(database.app)).toBe(false);
    expect(await mails(database)).toMatchObject([
      {
        recipient: 'agent@opsdesk.test',
        template: 'digest',
        data: {
          items: [{ title: 'A ticket', happened: [expect.stringMatching(/assigned this/)] }],
        },
      },
    ]);
  });

  it('is one where there would be many', async () => {
    for (let count = 0; count < 5; count++) await assign(await ticketOf(database, client));
    await deliverAll(database);
    await makeNotificationsDue(database);
    await mailAll();
    const [mail, ...others] = await mails(database);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ template: 'digest', recipient: 'agent@opsdesk.test' });
    const { subject } = await renderMail('digest', mail?.data);
    expect(subject).toMatch(/^News of 5 tickets/);
  });

  it('says nothing of a ticket that somebody else has by then', async () => {
    const ticketId = await ticketOf(database, client);
    await assign(ticketId);
    await assign(ticketId, manager, manager);
    await deliverAll(database);
    await makeNotificationsDue(database);
    await mailAll();
    expect(await mails(database)).toEqual([]);
  });
});

describe('a solved ticket', () => {
  it('asks who opened it how it went: once, and not again for a while', async () => {
    const [first, second] = [await ticketOf(database, client), await ticketOf(database, client)];
    for (const ticketId of [first, second]) {
      await attempt(agent, 'ticket.changeStatus', { ticketId, status: 'resolved' });
      await deliverAll(database);
      await makeNotificationsDue(database);
      await mailAll();
    }
    const sent = await mails(database);
    expect(sent).toMatchObject([
      {
        template: 'ticket-resolved',
        data: { survey: { ticketId: first, memberId: client.memberId } },
      },
      { template: 'ticket-resolved', data: { survey: null } },
    ]);
    const [event] = await database.owner`
      select kind, actor_type from ticket_event where ticket_id = ${first} and kind = 'survey_sent'`;
    expect(event).toEqual({ kind: 'survey_sent', actor_type: 'system' });
  });

  it('keeps each part of a choice where two changes cross', async () => {
    const want = (replied: Record<string, string | boolean>) =>
      attempt(client, 'preference.change', { notifications: { replied } });
    expect(await want({ mail: 'digest' })).toBeUndefined();
    expect(await want({ push: false })).toBeUndefined();
    const [row] = await database.owner`
      select notifications->'replied' replied from preference where id = ${client.memberId}`;
    expect(row).toEqual({ replied: { mail: 'digest', push: false } });
  });

  it('asks nobody who does not want to be asked', async () => {
    const ticketId = await ticketOf(database, client);
    await database.owner`update ticket set surveyed_at = null`;
    await database.owner`
      update ticket set status = 'resolved', resolved_at = now() where id = ${ticketId}`;
    const place = { organizationId: client.organizationId, ticketId, memberId: client.memberId };
    const ask = () =>
      asWorkerOf(database.app, place.organizationId, async (tx) => {
        return await surveyOf(tx, place);
      });
    const answerTo = (mail: string) =>
      attempt(client, 'preference.change', { notifications: { surveyed: { mail, push: false } } });
    expect(await answerTo('never')).toBeUndefined();
    expect(await ask()).toBeNull();
    await answerTo('at_once');
    expect(await ask()).toMatchObject(place);
  });

  it('asks nobody but who opened it', async () => {
    const ticketId = await ticketOf(database, client);
    await database.owner`
      update ticket set status = 'resolved', resolved_at = now() where id = ${ticketId}`;
    const place = { organizationId: client.organizationId, ticketId };
    const asked = await asWorkerOf(database.app, place.organizationId, async (tx) => {
      return await surveyOf(tx, { ...place, memberId: agent.memberId });
    });
    expect(asked).toBeNull();
  });
});

describe('a survey’s token', () => {
  const link = {
    organizationId: newId(),
    ticketId: newId(),
    memberId: newId(),
    expiresAt: Date.now() + 60_000,
  };

  it('says what it is for, until its time is over', () => {
    expect(readSurveyToken(surveyToken(link))).toEqual(link);
    expect(readSurveyToken(surveyToken(link), link.expiresAt)).toBeUndefined();
  });

  it('is worth nothing once a byte is another', () => {
    const token = Buffer.from(surveyToken(link), 'base64url');
    for (let index = 0; index < token.length; index++) {
      const forged = Buffer.from(token);
      forged[index] = (forged[index] ?? 0) ^ 1;
      expect(readSurveyToken(forged.toString('base64url'))).toBeUndefined();
    }
    for (const nonsense of ['', 'x', 'x.y', token.subarray(0, 60).toString('base64url')]) {
      expect(readSurveyToken(nonsense)).toBeUndefined();
    }
  });
});
