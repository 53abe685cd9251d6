import type { ReadonlyJSONObject } from '@rocicorp/zero';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/ids';
import { hashToken, linkToken } from '../link/token';
import { attempts, findSomeone, type Someone } from './testing';

let database: TestDatabase;
let attempt: ReturnType<typeof attempts>;
let admin: Someone;

const refusal = { code: 'NOT_ALLOWED', message: 'This is not there, or not yours to change.' };
const agentAccess = { userType: 'internal', role: null, teamId: null, department: null };

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 60 });
  attempt = attempts(database);
  admin = await someone('admin@opsdesk.test');
}, 120_000);

afterAll(() => database?.drop());

const someone = (email: string, slug?: string) => findSomeone(database, email, slug);

type Row = {
  id: string;
  userType: string;
  role: string | null;
  status: string;
  clientId: string | null;
  invitedBy: string | null;
  name: string | null;
  profileType: string | null;
  profileClientId: string | null;
};

async function rowOf(id: string): Promise<Row | undefined> {
  const [row] = await database.owner<Row[]>`
    select m.id, m.user_type "userType", m.role, m.status, m.client_id "clientId",
      m.invited_by "invitedBy", p.name, p.user_type "profileType", p.client_id "profileClientId"
    from member m left join profile p on p.id = m.id where m.id = ${id}`;
  return row;
}

type Made = Someone & { email: string };

/** A member made behind the desk; `userId` null is somebody who never signed in. */
async function make(
  more: { role?: string; status?: string; signedIn?: boolean; slug?: string } = {},
): Promise<Made> {
  const { role = 'support_agent', status = 'active', signedIn = true, slug = 'northwind' } = more;
  const [id, email] = [newId(), `made-${newId()}@opsdesk.test`];
  const userId = signedIn ? newId() : null;
  const [place] = await database.owner<{ id: string }[]>`
    select id from organization where slug = ${slug}`;
  const organizationId = place?.id ?? '';
  if (userId) {
    await database.owner`insert into auth.user (id, name, email) values (${userId}, 'Made', ${email})`;
  }
  await database.owner`
    insert into member (id, organization_id, email, user_id, user_type, role, status)
    values (${id}, ${organizationId}, ${email}, ${userId}, 'internal', ${role}, ${status})`;
  await database.owner`
    insert into profile (id, organization_id, user_type, name)
    values (${id}, ${organizationId}, 'internal', 'Made')`;
  return { userId: userId ?? '', memberId: id, organizationId, clientId: null, email };
}

type Mail = { template: string; organizationId: string; data: Record<string, unknown> };

const mailsTo = (email: string) => database.owner<Mail[]>`
  select template, organization_id "organizationId", data from mail
  where recipient = ${email} order by created_at, id`;

const trailOf = (subjectId: string) =>
  database.owner.begin(async (sql) => {
    await sql`select set_config('app.audience', 'worker', true)`;
    return await sql<{ action: string; outcome: string; after: Record<string, unknown> | null }[]>`
      select action, outcome, after from audit_entry
      where subject_id = ${subjectId} order by created_at, id`;
  });

const sessionsOf = async (userId: string) => {
  const rows = await database.owner`select 1 from auth.session where user_id = ${userId}`;
  return rows.length;
};

const signIn = (userId: string) => database.owner`
  insert into auth.session (id, token, user_id, expires_at)
  values (${newId()}, ${newId()}, ${userId}, now() + interval '1 hour')`;

/** A fingerprint of all that a refused change must leave alone. */
async function fingerprint(): Promise<string> {
  const tables = ['member', 'profile', 'client', 'team', 'organization', 'mail', 'auth.link'];
  const parts = await Promise.all(
    [...tables, 'auth.session'].map(async (table) => {
      const [row] = await database.owner.unsafe<{ sum: string }[]>(
        `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') sum from ${table} t`,
      );
      return `${table}:${row?.sum}`;
    }),
  );
  return parts.join('\n');
}

describe('inviting', () => {
  it('lets people in, each with a mail, a link and an entry', async () => {
    const people = Array.from({ length: 3 }, (_, index) => ({
      id: newId(),
      email: `New.Person${index}-${newId()}@Example.Test`,
      name: index === 0 ? 'Ada Lovelace' : null,
    }));
    const access = { ...agentAccess, department: 'Finance' };
    expect(await attempt(admin, 'member.invite', { members: people, access })).toBeUndefined();
    for (const { id, email, name } of people) {
      const row = await rowOf(id);
      expect(row).toMatchObject({
        userType: 'internal',
        role: 'manager',
        status: 'active',
        invitedBy: admin.memberId,
        profileType: 'internal',
      });
      if (name) expect(row?.name).toBe(name);
      const [mail, ...others] = await mailsTo(email.toLowerCase());
      expect(others).toEqual([]);
      expect(mail).toMatchObject({
        template: 'invitation',
        organizationId: admin.organizationId,
        data: { slug: 'northwind', validHours: 72 },
      });
      const linkId = String(mail?.data['linkId']);
      const [link] = await database.owner`select * from auth.link where id = ${linkId}`;
      expect(link).toMatchObject({
        purpose: 'invitation',
        email: email.toLowerCase(),
        token_hash: hashToken(linkToken(linkId)),
      });
      expect(await trailOf(id)).toMatchObject([
        { action: 'member.invite', outcome: 'done', after: { email: email.toLowerCase() } },
      ]);
    }
  });

  it('doubles nobody, whatever her status, and invites the others', async () => {
    const fresh = { id: newId(), email: `fresh-${newId()}@example.test`, name: null };
    const doubles = ['agent@opsdesk.test', 'disabled@opsdesk.test', 'client@opsdesk.test'];
    const members = [
      ...doubles.map((email) => ({ id: newId(), email, name: null })),
      fresh,
      { ...fresh, id: newId() },
    ];
    const [before] = await database.owner<{ n: number }[]>`select count(*)::int n from member`;
    expect(await attempt(admin, 'member.invite', { members, access: agentAccess })).toBeUndefined();
    const [after] = await database.owner<{ n: number }[]>`select count(*)::int n from member`;
    expect((after?.n ?? 0) - (before?.n ?? 0)).toBe(1);
    expect(await mailsTo(fresh.email)).toHaveLength(1);
    expect(await mailsTo('disabled@opsdesk.test')).toEqual([]);
  });

  it('gives no link to who has a password already, and tells the admin nothing of it', async () => {
    const { email } = await make({ slug: 'acme' });
    await database.owner`
      insert into auth.account (id, account_id, provider_id, user_id, password)
      select ${newId()}, id, 'credential', id, 'x' from auth.user where email = ${email}`;
    const id = newId();
    const members = [{ id, email, name: null }];
    expect(await attempt(admin, 'member.invite', { members, access: agentAccess })).toBeUndefined();
    expect((await mailsTo(email))[0]?.data).toMatchObject({ linkId: null });
    const [row] = await database.owner`select user_id from member where id = ${id}`;
    expect(row?.['user_id']).toBeNull();
  });

  it('invites two hundred within a second or two, and no more at once', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, () => ({
        id: newId(),
        email: `bulk-${newId()}@example.test`,
        name: null,
      }));
    const started = performance.now();
    const access = {
      userType: 'client',
      clientId: (await someone('client@opsdesk.test')).clientId,
    };
    expect(await attempt(admin, 'member.invite', { members: many(200), access })).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(5_000);
    const refused = await attempt(admin, 'member.invite', { members: many(201), access });
    expect(refused?.code).toBe('INVALID');
  });

  it('mails again with a new link, and only to who never came', async () => {
    const [id, email] = [newId(), `again-${newId()}@example.test`];
    const members = [{ id, email, name: null }];
    await attempt(admin, 'member.invite', { members, access: agentAccess });
    expect(await attempt(admin, 'member.resend', { memberId: id })).toBeUndefined();
    const mails = await mailsTo(email);
    expect(new Set(mails.map(({ data }) => data['linkId'])).size).toBe(2);
    expect((await trailOf(id)).map(({ action }) => action)).toEqual([
      'member.invite',
      'member.resend',
    ]);
    const { memberId } = await someone('agent@opsdesk.test');
    expect(await attempt(admin, 'member.resend', { memberId })).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('asking to join', () => {
  it('ends with access of the admin’s choice and a mail', async () => {
    const pending = await make({ status: 'pending', signedIn: false });
    const { clientId } = await someone('client@opsdesk.test');
    const access = { userType: 'client', clientId };
    const { memberId } = pending;
    expect(await attempt(admin, 'member.approve', { memberId, access })).toBeUndefined();
    expect(await rowOf(memberId)).toMatchObject({
      status: 'active',
      userType: 'client',
      role: null,
      clientId,
      profileType: 'client',
      profileClientId: clientId,
    });
    expect(await mailsTo(pending.email)).toMatchObject([{ template: 'request-approved' }]);
    expect(await attempt(admin, 'member.approve', { memberId, access })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await attempt(admin, 'member.refuse', { memberId })).toMatchObject({ code: 'CONFLICT' });
    expect(await mailsTo(pending.email)).toHaveLength(1);
  });

  it('ends with a refusal, by mail, and a row that keeps her out', async () => {
    const { memberId, email } = await make({ status: 'pending', signedIn: false });
    expect(await attempt(admin, 'member.refuse', { memberId })).toBeUndefined();
    expect(await rowOf(memberId)).toMatchObject({ status: 'disabled' });
    expect(await mailsTo(email)).toMatchObject([{ template: 'request-refused' }]);
    expect((await trailOf(memberId)).map(({ action }) => action)).toEqual(['member.refuse']);
  });

  it('is answered before anything else', async () => {
    const { memberId } = await make({ status: 'pending', signedIn: false });
    for (const [name, args] of [
      ['member.change', { access: agentAccess }],
      ['member.disable', {}],
      ['member.enable', {}],
      ['member.resend', {}],
    ] as const) {
      expect(await attempt(admin, name, { memberId, ...args }), name).toMatchObject({
        code: 'CONFLICT',
      });
    }
  });

  it('serves who has no profile yet', async () => {
    const { memberId } = await make({ status: 'pending', signedIn: false });
    await database.owner`delete from profile where id = ${memberId}`;
    await attempt(admin, 'member.approve', { memberId, access: agentAccess, name: 'Kim Lee' });
    expect(await rowOf(memberId)).toMatchObject({ name: 'Kim Lee', profileType: 'internal' });
  });
});

describe('changing a member', () => {
  it('moves her to another client, and her profile with her', async () => {
    const { memberId } = await make();
    const { clientId } = await someone('client@opsdesk.test');
    const access = { userType: 'client', clientId };
    expect(
      await attempt(admin, 'member.change', { memberId, access, name: 'Kim', title: 'CTO' }),
    ).toBeUndefined();
    expect(await rowOf(memberId)).toMatchObject({
      userType: 'client',
      role: null,
      clientId,
      name: 'Kim',
      profileType: 'client',
      profileClientId: clientId,
    });
    expect((await trailOf(memberId))[0]).toMatchObject({
      action: 'member.change',
      after: { userType: 'client', clientId, name: 'Kim', title: 'CTO' },
    });
  });

  it('ends all sessions of who is disabled, unless she works elsewhere', async () => {
    const gone = await make();
    const both = await make();
    const { organizationId } = await someone('agent@acme.test', 'acme');
    await database.owner`
      insert into member (id, organization_id, email, user_id, user_type, role, status)
      values (${newId()}, ${organizationId}, ${both.email}, ${both.userId}, 'internal',
        'support_agent', 'active')`;
    for (const { userId, memberId } of [gone, both]) {
      await signIn(userId);
      await signIn(userId);
      expect(await attempt(admin, 'member.disable', { memberId })).toBeUndefined();
    }
    expect(await sessionsOf(gone.userId)).toBe(0);
    expect(await sessionsOf(both.userId)).toBe(2);
    const { memberId } = gone;
    expect(await attempt(admin, 'member.enable', { memberId })).toBeUndefined();
    expect(await rowOf(memberId)).toMatchObject({ status: 'active', role: 'support_agent' });
    expect((await trailOf(memberId)).map(({ action }) => action)).toEqual([
      'member.disable',
      'member.enable',
    ]);
  });

  it('enables a client’s person only with a client', async () => {
    const { memberId } = await make({ status: 'disabled' });
    await database.owner`
      update member set user_type = 'client', role = null where id = ${memberId}`;
    expect(await attempt(admin, 'member.enable', { memberId })).toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('the last admin', () => {
  const demote = { ...agentAccess, role: 'manager' };

  // Only `admin` is one, and after it is one again.
  const alone = async () => {
    await database.owner`
      update member set status = 'disabled'
      where organization_id = ${admin.organizationId} and role = 'admin' and id <> ${admin.memberId}`;
    await database.owner`
      update member set status = 'active', role = 'admin' where id = ${admin.memberId}`;
  };
  beforeEach(alone);
  afterAll(alone);

  it('can be neither disabled nor demoted, also by herself on purpose', async () => {
    await make({ role: 'admin', signedIn: false });
    await make({ role: 'admin', slug: 'acme' });
    const before = await fingerprint();
    const { memberId } = admin;
    const words = { code: 'CONFLICT', message: expect.stringContaining('last admin') };
    for (const confirmSelf of [true, false]) {
      const changes: [string, ReadonlyJSONObject][] = [
        ['member.disable', { memberId, confirmSelf }],
        ['member.change', { memberId, confirmSelf, access: demote }],
        ['member.change', { memberId, confirmSelf, access: { ...demote, role: null } }],
      ];
      for (const [name, args] of changes) {
        expect(await attempt(admin, name, args), name).toEqual(words);
      }
    }
    expect(await fingerprint()).toBe(before);
  });

  it('does not lock herself out unawares where another is left', async () => {
    const other = await make({ role: 'admin' });
    const { memberId } = other;
    const change = { memberId, access: demote };
    expect(await attempt(other, 'member.change', change)).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('yourself'),
    });
    expect(await attempt(other, 'member.disable', { memberId })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await attempt(other, 'member.change', { ...change, confirmSelf: true })).toBeUndefined();
    expect(await rowOf(memberId)).toMatchObject({ role: 'manager' });
  });

  it('stays where two admins act against each other at once', async () => {
    for (let round = 0; round < 12; round += 1) {
      const [one, two] = await Promise.all([make({ role: 'admin' }), make({ role: 'admin' })]);
      await database.owner`update member set status = 'disabled' where id = ${admin.memberId}`;
      const [name, more] =
        round % 2 === 0 ? ['member.disable', {}] : ['member.change', { access: demote }];
      const answers = await Promise.all([
        attempt(one, name, { memberId: two.memberId, ...more }),
        attempt(two, name, { memberId: one.memberId, ...more }),
      ]);
      expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
      expect(answers.find((answer) => answer)).toEqual(refusal);
      const left = await database.owner`
        select 1 from member where organization_id = ${admin.organizationId}
          and role = 'admin' and status = 'active' and user_id is not null`;
      expect(left).toHaveLength(1);
      await database.owner`
        update member set status = 'disabled' where id in (${one.memberId}, ${two.memberId})`;
    }
  });
});

describe('who may not', () => {
  /** Every change of a member, with its arguments. */
  async function everyChange(memberId: string): Promise<[string, ReadonlyJSONObject][]> {
    return [
      [
        'member.invite',
        {
          members: [{ id: newId(), email: `x-${newId()}@example.test`, name: null }],
          access: agentAccess,
        },
      ],
      ['member.change', { memberId, access: { ...agentAccess, role: 'admin' } }],
      ['member.change', { memberId, name: 'Mallory' }],
      ['member.disable', { memberId }],
      ['member.enable', { memberId }],
      ['member.approve', { memberId, access: agentAccess }],
      ['member.refuse', { memberId }],
      ['member.resend', { memberId }],
    ];
  }

  it('says the same of what is not there and of what is not hers, and changes nothing', async () => {
    const target = await make();
    const pending = await make({ status: 'pending' });
    const acmeAdmin = await make({ role: 'admin', slug: 'acme' });
    const strangers = {
      agent: await someone('agent@opsdesk.test'),
      manager: await someone('manager@opsdesk.test'),
      client: await someone('client@opsdesk.test'),
      disabled: await make({ role: 'admin', status: 'disabled' }),
      pending: await make({ role: 'admin', status: 'pending' }),
      'another organization’s admin': { ...acmeAdmin, organizationId: target.organizationId },
      nobody: { ...target, userId: newId() },
    };
    const before = await fingerprint();
    for (const [name, stranger] of Object.entries(strangers)) {
      for (const memberId of [target.memberId, pending.memberId, stranger.memberId, newId()]) {
        for (const [mutator, args] of await everyChange(memberId)) {
          expect(await attempt(stranger, mutator, args), `${name}: ${mutator}`).toEqual(refusal);
        }
      }
    }
    expect(await fingerprint()).toBe(before);
  });

  it('keeps an admin to her organization, in every id', async () => {
    const foreign = await someone('agent@acme.test', 'acme');
    const [acme] = await database.owner<{ clientId: string; teamId: string }[]>`
      select (select id from client where organization_id = o.id limit 1) "clientId",
        (select id from team where organization_id = o.id limit 1) "teamId"
      from organization o where slug = 'acme'`;
    const own = await make();
    const pending = await make({ status: 'pending' });
    const before = await fingerprint();
    for (const memberId of [foreign.memberId, newId()]) {
      for (const [mutator, args] of (await everyChange(memberId)).slice(1)) {
        expect(await attempt(admin, mutator, args), mutator).toEqual(refusal);
      }
    }
    for (const access of [
      { userType: 'client', clientId: acme?.clientId ?? '' },
      { userType: 'client', clientId: newId() },
      { ...agentAccess, teamId: acme?.teamId ?? '' },
      { ...agentAccess, teamId: newId() },
    ]) {
      const members = [{ id: newId(), email: `x-${newId()}@example.test`, name: null }];
      expect(await attempt(admin, 'member.invite', { members, access })).toEqual(refusal);
      const change = { memberId: own.memberId, access };
      expect(await attempt(admin, 'member.change', change)).toEqual(refusal);
      const approval = { memberId: pending.memberId, access };
      expect(await attempt(admin, 'member.approve', approval)).toEqual(refusal);
    }
    expect(await fingerprint()).toBe(before);
  });

  it('refuses an id that is in use, here or elsewhere, and keeps its row', async () => {
    const before = await fingerprint();
    for (const { memberId } of [
      await someone('agent@acme.test', 'acme'),
      await someone('agent@opsdesk.test'),
    ]) {
      const members = [
        { id: newId(), email: `x-${newId()}@example.test`, name: null },
        { id: memberId, email: `x-${newId()}@example.test`, name: null },
      ];
      const refused = await attempt(admin, 'member.invite', { members, access: agentAccess });
      expect(refused).toEqual(refusal);
    }
    expect(await fingerprint()).toBe(before);
  });

  it('takes nothing that is not asked for', async () => {
    const { memberId } = await make();
    const before = await fingerprint();
    for (const args of [
      { memberId, role: 'admin' },
      { memberId, access: { ...agentAccess, status: 'active' } },
      { memberId, access: { userType: 'client' } },
      { memberId, access: { userType: 'client', clientId: null } },
      { memberId, access: { ...agentAccess, role: 'owner' } },
      { memberId, name: ' ' },
      { memberId, name: 'x'.repeat(121) },
      { memberId: 'nonsense' },
    ]) {
      expect((await attempt(admin, 'member.change', args))?.code).toBe('INVALID');
    }
    for (const email of ['nonsense', 'a@b', 'a b@c.test', `${'x'.repeat(250)}@c.test`, '']) {
      const members = [{ id: newId(), email, name: null }];
      const refused = await attempt(admin, 'member.invite', { members, access: agentAccess });
      expect(refused?.code).toBe('INVALID');
    }
    expect(await fingerprint()).toBe(before);
  });
});
