import { verifyPassword } from 'better-auth/crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeClient, makeOrganization } from '@/drizzle/seed/factories/organization';
import { makeMember, makeUser } from '@/drizzle/seed/factories/person';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { productionVariables } from '../mail/testing/variables';
import { ofPostgres } from '@/lib/server/core/statements';
import { runTasks } from '@/lib/server/core/queue/testing';
import { answerLinkRequest } from './answer-request';
import { consumeLink } from './consume';
import { issueLink, type LinkPurpose } from './issue';
import { openLink } from './open';
import { requestLink } from './request';
import { linkToken } from './token';

const password = 'violet tram over lake';
let database: TestDatabase;
let organizationId: string;
let otherOrganizationId: string;
let count = 0;

beforeAll(async () => {
  database = await testDatabase();
  const variables = productionVariables(database, 'http://resend.test');
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  vi.spyOn(console, 'log').mockImplementation(() => {});
  ({ id: organizationId } = await makeOrganization(database.owner));
  ({ id: otherOrganizationId } = await makeOrganization(database.owner));
});
beforeEach(() => database.owner`delete from mail`.then(() => undefined));
afterAll(() => database.drop());

const newEmail = () => `person-${++count}@example.test`;

async function issue(email: string, purpose: LinkPurpose = 'invitation'): Promise<string> {
  const { linkId } = await database.app.begin((tx) =>
    issueLink(ofPostgres(tx), { purpose, email }),
  );
  return linkToken(linkId);
}

async function mails() {
  const rows = await database.owner<{ recipient: string; template: string }[]>`
    select recipient, template from mail order by id`;
  return rows.map(({ recipient, template }) => `${template} to ${recipient}`);
}

async function userOf(email: string) {
  const [user] = await database.owner<{ id: string; name: string; password: string | null }[]>`
    select "user".id, name, password from auth."user"
    left join auth.account on account.user_id = "user".id where email = ${email}`;
  return user;
}

const ask = async (email: string) => {
  await requestLink(database.app, email);
  await runTasks(database.app, answerLinkRequest);
};

describe('a request for a link', () => {
  it('emails a set-password link to who is let in and has no password', async () => {
    const { email } = await makeMember(database.owner, { organizationId });
    await ask(email);
    expect(await mails()).toEqual([`set-password to ${email}`]);
    expect(await userOf(email)).toBeUndefined();
  });

  it('emails a reset link to who has one', async () => {
    const email = newEmail();
    const userId = await makeUser(database.owner, { email, password });
    await makeMember(database.owner, { organizationId, email, userId });
    await ask(email);
    expect(await mails()).toEqual([`reset to ${email}`]);
  });

  it('tells whom nobody lets in that there is no account, once a day', async () => {
    const stranger = newEmail();
    const out = newEmail();
    const userId = await makeUser(database.owner, { email: out, password });
    await makeMember(database.owner, { organizationId, email: out, userId, status: 'disabled' });
    for (const email of [stranger, stranger, out]) await ask(email);
    expect(await mails()).toEqual([`no-account to ${stranger}`, `no-account to ${out}`]);
    expect(
      await database.owner`select from auth.link where email in ${database.owner([stranger, out])}`,
    ).toHaveLength(0);
  });

  it('is answered once, by whichever worker', async () => {
    const people = await Promise.all(
      Array.from({ length: 10 }, () => makeMember(database.owner, { organizationId })),
    );
    for (const { email } of people) await requestLink(database.app, email);
    const worker = async () => {
      await runTasks(database.app, answerLinkRequest);
    };
    await Promise.all([worker(), worker(), worker()]);
    expect((await mails()).sort()).toEqual(
      people.map(({ email }) => `set-password to ${email}`).sort(),
    );
  });
});

describe('a link', () => {
  it('makes the login when it is used, links every organization to it, and works once', async () => {
    const email = newEmail();
    const here = await makeMember(database.owner, { organizationId, email, name: 'Ada Marsh' });
    const there = await makeMember(database.owner, { organizationId: otherOrganizationId, email });
    const off = await makeOrganization(database.owner);
    await makeMember(database.owner, { organizationId: off.id, email, status: 'disabled' });
    const token = await issue(email);
    expect(await openLink(database.app, token)).toMatchObject({ email });

    expect(await consumeLink(database.app, { token, password })).toEqual({ outcome: 'set', email });
    const user = await userOf(email);
    expect(user?.name).toBe('Ada Marsh');
    expect(await verifyPassword({ hash: user?.password ?? '', password })).toBe(true);
    const tied = await database.owner<{ id: string }[]>`
      select id from member where user_id = ${user?.id ?? ''} order by id`;
    expect(tied.map(({ id }) => id)).toEqual([here.id, there.id].sort());

    expect(await consumeLink(database.app, { token, password })).toEqual({ outcome: 'gone' });
    expect(await openLink(database.app, token)).toBeUndefined();
    expect(await mails()).toEqual([]);
  });

  it('is won by one of two who use it at once', async () => {
    const { email } = await makeMember(database.owner, { organizationId });
    const token = await issue(email);
    const outcomes = await Promise.all([
      consumeLink(database.app, { token, password }),
      consumeLink(database.app, { token, password: `${password}!` }),
    ]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['gone', 'set']);
  });

  it('resets: every session ends, other links are void, and an email tells of it', async () => {
    const email = newEmail();
    const userId = await makeUser(database.owner, { email, password });
    await makeMember(database.owner, { organizationId, email, userId });
    await database.owner`
      insert into auth.session (id, token, user_id, expires_at)
      values (${userId}, ${userId}, ${userId}, now() + interval '1 day')`;
    const [token, other] = [await issue(email, 'reset'), await issue(email, 'reset')];
    await consumeLink(database.app, { token, password: 'green boat under rain' });
    expect(await database.owner`select from auth.session where user_id = ${userId}`).toHaveLength(
      0,
    );
    expect(await openLink(database.app, other)).toBeUndefined();
    expect(await mails()).toEqual([`password-changed to ${email}`]);
    const entries = await database.owner<{ action: string }[]>`
      select action from audit_entry where subject_id = ${userId}`;
    expect(entries).toEqual([{ action: 'auth.reset' }]);
  });

  it.each([
    [
      'too old',
      (email: string) =>
        database.owner`update auth.link set expires_at = now() where email = ${email}`,
    ],
    [
      'whose person was shut out meanwhile',
      (email: string) =>
        database.owner`update member set status = 'disabled' where email = ${email}`,
    ],
  ])('does nothing when it is one %s', async (_, age) => {
    const { email } = await makeMember(database.owner, { organizationId });
    const token = await issue(email);
    await age(email);
    expect(await openLink(database.app, token)).toBeUndefined();
    expect(await consumeLink(database.app, { token, password })).toEqual({ outcome: 'gone' });
    expect(await userOf(email)).toBeUndefined();
  });

  it('does nothing when it is unknown, or for another purpose', async () => {
    const { email } = await makeMember(database.owner, { organizationId });
    for (const token of ['', 'nonsense', await issue(email, 'verify_email')]) {
      expect(await consumeLink(database.app, { token, password })).toEqual({ outcome: 'gone' });
    }
  });

  it('stays good when the password is refused', async () => {
    const organization = await makeOrganization(database.owner, { name: 'Lakeside Trading' });
    const { email } = await makeMember(database.owner, { organizationId: organization.id });
    const token = await issue(email);
    for (const weak of ['short', 'Password2026', 'lakeside2026']) {
      expect(await consumeLink(database.app, { token, password: weak })).toMatchObject({
        outcome: 'weak',
      });
    }
    expect(await consumeLink(database.app, { token, password })).toMatchObject({ outcome: 'set' });
  });
});

describe('the wall of a proved address', () => {
  it('shows and gives only the places that wait for the address', async () => {
    const email = newEmail();
    const client = await makeClient(database.owner, { organizationId });
    const mine = await makeMember(database.owner, { organizationId, email, clientId: client.id });
    const taken = await makeMember(database.owner, {
      organizationId: otherOrganizationId,
      email,
      userId: await makeUser(database.owner, {}),
    });
    await makeMember(database.owner, { organizationId });
    const userId = await makeUser(database.owner, {});
    await database.app.begin(async (tx) => {
      await tx`select set_config('app.address', ${email}, true), set_config('app.user_id', ${userId}, true),
        set_config('app.unaudited', 'seed', true)`;
      const seen = await tx<{ id: string }[]>`select id from member order by id`;
      expect(seen.map(({ id }) => id)).toEqual([mine.id, taken.id].sort());
      const changed = await tx<
        { id: string }[]
      >`update member set user_id = ${userId} returning id`;
      expect(changed.map(({ id }) => id)).toEqual([mine.id]);
    });
    await expect(
      database.app.begin(async (tx) => {
        await tx`select set_config('app.address', ${email}, true), set_config('app.user_id', ${userId}, true)`;
        await tx`update member set user_id = ${taken.userId}, email = 'else@example.test'`;
      }),
    ).rejects.toThrow('row-level security');
  });

  it('links who already has a login to an organization as soon as it lets them in', async () => {
    const email = newEmail();
    const userId = await makeUser(database.owner, { email, password });
    const member = await makeMember(database.owner, { organizationId, email, status: 'pending' });
    const user = async () =>
      (
        await database.owner<{ userId: string | null }[]>`
        select user_id as "userId" from member where id = ${member.id}`
      )[0]?.userId;
    expect(await user()).toBeNull();
    await database.owner`update member set status = 'active' where id = ${member.id}`;
    expect(await user()).toBe(userId);
  });
});
