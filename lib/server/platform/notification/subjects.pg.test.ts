import { afterAll, beforeAll, expect, it } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { attempts, findSomeone, type Someone } from '@/lib/server/zero/testing';
import { newId } from '@/zero/core/ids';
import { ofPostgres } from '@/lib/server/core/statements';
import { takeDue } from './due';
import { mailNext } from './mail';
import { recordNotificationEvent } from './notification-event';
import { deliverAll, makeNotificationsDue, mails, ticketOf } from './testing';

let database: TestDatabase;
let attempt: ReturnType<typeof attempts>;
let admin: Someone;
let client: Someone;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 30 });
  attempt = attempts(database);
  admin = await findSomeone(database, 'admin@opsdesk.test');
  client = await findSomeone(database, 'client@opsdesk.test');
  await database.owner`delete from notification`;
}, 120_000);
afterAll(() => database?.drop());

/** Somebody asks to join, and the admins are told. */
async function askToJoin(): Promise<string> {
  const id = newId();
  await database.owner`
    insert into member (id, organization_id, email, user_type, status)
    values (${id}, ${admin.organizationId}, ${`${id}@asks.test`}, 'client', 'pending')`;
  await recordNotificationEvent(ofPostgres(database.owner as never), {
    organizationId: admin.organizationId,
    kind: 'join_requested',
    subjectType: 'member',
    subjectId: id,
    actorId: null,
    itemId: null,
  });
  await deliverAll(database);
  return id;
}

const toldOf = async (subjectId: string) => [
  ...(await database.owner`
    select m.email, n.subject_type "subjectType", n.read_at is not null "isRead"
    from notification n join member m on m.id = n.member_id where n.subject_id = ${subjectId}`),
];

it('a request to join reaches the admins alone, with a link and an email of its own', async () => {
  const requestId = await askToJoin();
  expect(await toldOf(requestId)).toEqual([
    { email: 'admin@opsdesk.test', subjectType: 'member', isRead: false },
  ]);
  await makeNotificationsDue(database);
  const links: string[] = [];
  await database.owner`update notification set push_at = mail_at`;
  await takeDue(database.app, 'push_at', async (_, __, due) => {
    links.push(...due.map(({ path }) => path));
  });
  expect(links).toEqual(['admin/requests']);
  while (await mailNext(database.app));
  expect(await mails(database)).toMatchObject([
    { recipient: 'admin@opsdesk.test', template: 'join-request' },
  ]);
});

it('an answered request is not emailed any more', async () => {
  const requestId = await askToJoin();
  await database.owner`delete from mail`;
  await database.owner`update member set status = 'disabled' where id = ${requestId}`;
  await makeNotificationsDue(database);
  while (await mailNext(database.app));
  expect(await mails(database)).toEqual([]);
});

it('is marked as read by subject, by whoever may see that', async () => {
  const requestId = await askToJoin();
  const subject = { subjectType: 'member', subjectId: requestId };
  const refused = { code: 'NOT_ALLOWED' };
  expect(await attempt(client, 'notification.readAll', { subject })).toMatchObject(refused);
  const ofNoType = { subjectType: 'payment', subjectId: requestId };
  expect(await attempt(admin, 'notification.readAll', { subject: ofNoType })).toMatchObject(
    refused,
  );
  expect(await toldOf(requestId)).toMatchObject([{ isRead: false }]);
  expect(await attempt(admin, 'notification.readAll', { subject })).toBeUndefined();
  expect(await toldOf(requestId)).toMatchObject([{ isRead: true }]);
});

it('goes with its subject', async () => {
  const requestId = await askToJoin();
  await database.owner`delete from member where id = ${requestId}`;
  expect(await toldOf(requestId)).toEqual([]);
});

it('is about something that exists in its organization, of that type', async () => {
  const ticketId = await ticketOf(database, client);
  const other = await findSomeone(database, 'agent@acme.test', 'acme');
  const about = (subjectType: string, subjectId: string) => database.owner`
    insert into notification (id, organization_id, member_id, kind, subject_type, subject_id, event_key)
    values (${newId()}, ${admin.organizationId}, ${admin.memberId}, 'opened', ${subjectType},
      ${subjectId}, ${newId()})`;
  const missing = /notification_subject_fk/;
  await expect(about('ticket', newId())).rejects.toThrow(missing);
  await expect(about('member', ticketId)).rejects.toThrow(missing);
  await expect(about('member', other.memberId)).rejects.toThrow(missing);
  expect((await about('ticket', ticketId)).count).toBe(1);
});
