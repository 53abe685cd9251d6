import { isApplicationError } from '@rocicorp/zero/server';
import { zeroDrizzle } from '@rocicorp/zero/server/adapters/drizzle';
import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { attempts, findSomeone, type Someone } from '@/lib/server/zero/testing';
import { actorWho } from '@/zero/core/actor';
import { newId } from '@/zero/core/ids';
import { attach } from '@/zero/platform/attachment/attach';
import { addTag } from '@/zero/platform/tag/write';
import { schema } from '@/zero/schema';
import { ticketOf } from '../notification/testing';
import { isSubjectVisible } from './is-visible';

let database: TestDatabase;
let attempt: ReturnType<typeof attempts>;
let agent: Someone;
let client: Someone;
let other: Someone;
let ticketId: string;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 30 });
  attempt = attempts(database);
  agent = await findSomeone(database, 'agent@opsdesk.test');
  client = await findSomeone(database, 'client@opsdesk.test');
  other = await findSomeone(database, 'other-client@opsdesk.test');
  ticketId = await ticketOf(database, client);
}, 120_000);
afterAll(() => database?.drop());

const refused = { code: 'NOT_ALLOWED' };

describe('a draft', () => {
  const keep = (who: Someone, about: object, kind = 'reply') =>
    attempt(who, 'draft.keep', { ...about, kind, body: 'half a thought' });
  const about = (subjectType: string, subjectId: string) => ({
    subject: { subjectType, subjectId },
  });
  const drafts = async () => [
    ...(await database.owner`select subject_type type, subject_id id, kind from draft`),
  ];

  it('is kept on a ticket, also by a page that names only the ticket', async () => {
    expect(await keep(agent, about('ticket', ticketId))).toBeUndefined();
    expect(await keep(agent, { ticketId }, 'note')).toBeUndefined();
    expect(await keep(agent, { ticketId })).toBeUndefined();
    expect(await drafts()).toEqual([
      { type: 'ticket', id: ticketId, kind: 'note' },
      { type: 'ticket', id: ticketId, kind: 'reply' },
    ]);
    const discard = { ...about('ticket', ticketId), kind: 'note' };
    expect(await attempt(agent, 'draft.discard', discard)).toBeUndefined();
    expect(await drafts()).toHaveLength(1);
  });

  it('is refused on what takes none, on what nobody may refer to, and on what one does not see', async () => {
    expect(await keep(agent, about('member', client.memberId))).toMatchObject(refused);
    expect(await keep(agent, about('payment', ticketId))).toMatchObject(refused);
    expect(await keep(agent, about('member', ticketId))).toMatchObject(refused);
    expect(await keep(other, about('ticket', ticketId))).toMatchObject(refused);
    expect(await keep(client, about('ticket', ticketId), 'note')).toMatchObject(refused);
    expect(await keep(agent, {})).toMatchObject({ code: 'INVALID' });
    expect(await drafts()).toHaveLength(1);
  });
});

describe('a file', () => {
  /** Uploads a file and attaches it; returns the code of a rejection. */
  async function attachTo(who: Someone, subjectType: string, subjectId: string) {
    const id = newId();
    await database.owner`
      insert into attachment (id, organization_id, uploader_id, name, media_type, byte_size, storage_key, checksum)
      values (${id}, ${who.organizationId}, ${who.memberId}, 'a.txt', 'text/plain', 1, ${id}, '')`;
    const ctx = { userId: who.userId };
    const target = { subjectType, subjectId, clientId: who.clientId };
    try {
      await zeroDrizzle(schema, drizzle(database.app)).transaction(async (tx) => {
        await tx.dbTransaction.query('select enter_tenant($1, $2)', [
          who.userId,
          who.organizationId,
        ]);
        const actor = await actorWho(tx, ctx, who.organizationId, 'attachment.add');
        await attach(tx, ctx, actor, [id], target);
      });
    } catch (error) {
      if (isApplicationError(error)) return (error.details as { code?: unknown }).code;
      throw error;
    }
    const [file] = await database.owner`select subject_id id from attachment where id = ${id}`;
    return file?.['id'] === subjectId;
  }

  it('goes on a ticket and not on what takes none', async () => {
    expect(await attachTo(client, 'ticket', ticketId)).toBe(true);
    expect(await attachTo(agent, 'member', client.memberId)).toBe('NOT_ALLOWED');
    expect(await attachTo(agent, 'payment', ticketId)).toBe('NOT_ALLOWED');
  });

  it('does not pass for one of another client’s subject', async () => {
    await expect(attachTo(other, 'ticket', ticketId)).rejects.toThrow();
    const foreign = database.owner`
      insert into attachment (id, organization_id, uploader_id, client_id, subject_type, subject_id,
        name, media_type, byte_size, storage_key, checksum)
      values (${newId()}, ${other.organizationId}, ${other.memberId}, ${other.clientId}, 'ticket',
        ${ticketId}, 'a.txt', 'text/plain', 1, ${newId()}, '')`;
    await expect(foreign).rejects.toThrow(/attachment_client_fk/);
  });

  it('follows its subject to another client, and goes with it', async () => {
    const files = () => database.owner<{ clientId: string }[]>`
      select client_id "clientId" from attachment where subject_id = ${ticketId}`;
    await database.owner`
      update ticket set client_id = ${other.clientId}, requester_id = null where id = ${ticketId}`;
    expect([...(await files())]).toEqual([{ clientId: other.clientId }]);
    await database.owner`delete from ticket where id = ${ticketId}`;
    expect(await files()).toHaveLength(0);
    expect(await database.owner`select from draft where subject_id = ${ticketId}`).toHaveLength(0);
  });
});

it('has tags only where its type takes them', async () => {
  const [tag] = await database.owner<{ id: string }[]>`
    select id from tag where organization_id = ${agent.organizationId} limit 1`;
  const put = (subjectType: 'ticket' | 'member', subjectId: string) =>
    zeroDrizzle(schema, drizzle(database.app)).transaction(async (tx) => {
      await tx.dbTransaction.query('select enter_tenant($1, $2)', [
        agent.userId,
        agent.organizationId,
      ]);
      await tx.dbTransaction.query(`select set_config('app.unaudited', 'seed', true)`, []);
      const subject = { organizationId: agent.organizationId, subjectType, subjectId };
      const link = { tagId: tag?.id ?? '', at: Date.now() };
      return await addTag(tx, { userId: agent.userId }, subject, link);
    });
  await expect(put('member', client.memberId)).rejects.toThrow();
  const id = await ticketOf(database, client);
  expect([await put('ticket', id), await put('ticket', id)]).toEqual([true, false]);
  await database.owner`delete from ticket where id = ${id}`;
  expect(await database.owner`select from tag_link where subject_id = ${id}`).toHaveLength(0);
});

it('is visible to whom row-level security shows its row', async () => {
  const ofOther = await ticketOf(database, other);
  const sees = async (who: Someone, subjectType: string, subjectId: string) => {
    const { visible } = await database.app.begin(async (sql) => {
      await sql`select enter_tenant(${who.userId}, ${who.organizationId})`;
      return { visible: await isSubjectVisible(sql, { subjectType, subjectId }) };
    });
    return visible;
  };
  expect(await sees(agent, 'ticket', ofOther)).toBe(true);
  expect(await sees(other, 'ticket', ofOther)).toBe(true);
  expect(await sees(client, 'ticket', ofOther)).toBe(false);
  expect(await sees(agent, 'member', client.memberId)).toBe(true);
  expect(await sees(other, 'member', client.memberId)).toBe(false);
  expect(await sees(agent, 'payment', ofOther)).toBe(false);
});
