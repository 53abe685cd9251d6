import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { ofPostgres } from '@/lib/server/core/statements';
import { attempts, findSomeone, type Someone } from '@/lib/server/zero/testing';
import { newId } from '@/zero/core/ids';
import { ticketOf } from '../notification/testing';
import { addFollowers, readFollowerIds } from './followers';

let database: TestDatabase;
let attempt: ReturnType<typeof attempts>;
let agent: Someone;
let manager: Someone;
let client: Someone;
let ticketId: string;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 30 });
  attempt = attempts(database);
  agent = await findSomeone(database, 'agent@opsdesk.test');
  manager = await findSomeone(database, 'manager@opsdesk.test');
  client = await findSomeone(database, 'client@opsdesk.test');
  ticketId = await ticketOf(database, client);
}, 120_000);
afterAll(() => database?.drop());

const subject = () => ({
  organizationId: agent.organizationId,
  subjectType: 'ticket' as const,
  subjectId: ticketId,
});
const followerIds = () => readFollowerIds(ofPostgres(database.owner), subject());
const follow = (who: Someone, memberId: string) =>
  attempt(who, 'ticket.follow', { ticketId, memberId });

describe('a follower', () => {
  it('is added once and removed, whoever did it', async () => {
    expect(await follow(agent, manager.memberId)).toBeUndefined();
    expect(await follow(manager, manager.memberId)).toBeUndefined();
    await addFollowers(ofPostgres(database.owner), subject(), [manager.memberId, agent.memberId]);
    expect((await followerIds()).toSorted()).toEqual([agent.memberId, manager.memberId].toSorted());
    const args = { ticketId, memberId: manager.memberId };
    expect(await attempt(agent, 'ticket.unfollow', args)).toBeUndefined();
    expect(await followerIds()).toEqual([agent.memberId]);
  });

  it('is staff who may do what the subject asks for', async () => {
    expect(await follow(agent, client.memberId)).toMatchObject({ code: 'NOT_ALLOWED' });
    await database.owner`update member set status = 'disabled' where id = ${manager.memberId}`;
    expect(await follow(agent, manager.memberId)).toMatchObject({ code: 'NOT_ALLOWED' });
    await database.owner`update member set status = 'active' where id = ${manager.memberId}`;
  });

  it('refers to a subject of its organization, and goes with it', async () => {
    const other = await findSomeone(database, 'agent@acme.test', 'acme');
    const insert = (subjectType: string, organizationId: string, memberId: string) =>
      database.owner`
        insert into follower (id, organization_id, subject_type, subject_id, member_id)
        values (${newId()}, ${organizationId}, ${subjectType}, ${ticketId}, ${memberId})`;
    await expect(insert('ticket', other.organizationId, other.memberId)).rejects.toThrow(
      /follower_subject_fk/,
    );
    await expect(insert('member', agent.organizationId, manager.memberId)).rejects.toThrow(
      /follower_subject_fk/,
    );
    await database.owner`delete from ticket where id = ${ticketId}`;
    expect(await followerIds()).toEqual([]);
  });
});
