import type { ReadonlyJSONObject } from '@rocicorp/zero';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/zero/core/ids';
import { agentAccess, memberDesk, type MemberDesk, notAllowed } from './testing-members';

let desk: MemberDesk;

beforeAll(async () => {
  desk = await memberDesk();
}, 120_000);

afterAll(() => desk?.drop());

const sessionsOf = async (userId: string) => {
  const rows = await desk.owner`select 1 from auth.session where user_id = ${userId}`;
  return rows.length;
};

const signIn = (userId: string) => desk.owner`
  insert into auth.session (id, token, user_id, expires_at)
  values (${newId()}, ${newId()}, ${userId}, now() + interval '1 hour')`;

describe('changing a member', () => {
  it('moves them to another client, and their profile with them', async () => {
    const { memberId } = await desk.make();
    const { clientId } = await desk.someone('client@opsdesk.test');
    const access = { userType: 'client', clientId };
    expect(
      await desk.attempt(desk.admin, 'member.change', {
        memberId,
        access,
        name: 'Kim',
        title: 'CTO',
      }),
    ).toBeUndefined();
    expect(await desk.rowOf(memberId)).toMatchObject({
      userType: 'client',
      role: null,
      clientId,
      name: 'Kim',
      profileType: 'client',
      profileClientId: clientId,
    });
    expect((await desk.auditLogOf(memberId))[0]).toMatchObject({
      action: 'member.change',
      after: { userType: 'client', clientId, name: 'Kim', title: 'CTO' },
    });
  });

  it('ends all sessions of who is disabled, unless they work elsewhere', async () => {
    const gone = await desk.make();
    const both = await desk.make();
    const { organizationId } = await desk.someone('agent@acme.test', 'acme');
    await desk.owner`
      insert into member (id, organization_id, email, user_id, user_type, role, status)
      values (${newId()}, ${organizationId}, ${both.email}, ${both.userId}, 'internal',
        'support_agent', 'active')`;
    for (const { userId, memberId } of [gone, both]) {
      await signIn(userId);
      await signIn(userId);
      expect(await desk.attempt(desk.admin, 'member.disable', { memberId })).toBeUndefined();
    }
    expect(await sessionsOf(gone.userId)).toBe(0);
    expect(await sessionsOf(both.userId)).toBe(2);
    const { memberId } = gone;
    expect(await desk.attempt(desk.admin, 'member.enable', { memberId })).toBeUndefined();
    expect(await desk.rowOf(memberId)).toMatchObject({ status: 'active', role: 'support_agent' });
    expect((await desk.auditLogOf(memberId)).map(({ action }) => action)).toEqual([
      'member.disable',
      'member.enable',
    ]);
  });

  it('is told on the profile, for who does not see the member’s row', async () => {
    const { memberId } = await desk.make();
    const leftAt = async () => {
      const [profile] = await desk.owner<{ leftAt: Date | null }[]>`
        select left_at "leftAt" from profile where id = ${memberId}`;
      return profile?.leftAt;
    };
    expect(await leftAt()).toBeNull();
    await desk.attempt(desk.admin, 'member.disable', { memberId });
    expect(await leftAt()).toBeInstanceOf(Date);
    await desk.attempt(desk.admin, 'member.enable', { memberId });
    expect(await leftAt()).toBeNull();
  });

  it('enables a client’s person only with a client', async () => {
    const { memberId } = await desk.make({ status: 'disabled' });
    await desk.owner`
      update member set user_type = 'client', role = null where id = ${memberId}`;
    expect(await desk.attempt(desk.admin, 'member.enable', { memberId })).toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('the last admin', () => {
  const demote = { ...agentAccess, role: 'manager' };

  // Only `admin` is one, and after it is one again.
  const alone = async () => {
    await desk.owner`
      update member set status = 'disabled'
      where organization_id = ${desk.admin.organizationId} and role = 'admin' and id <> ${desk.admin.memberId}`;
    await desk.owner`
      update member set status = 'active', role = 'admin' where id = ${desk.admin.memberId}`;
  };
  beforeEach(alone);
  afterAll(alone);

  it('can be neither disabled nor demoted, also by themselves on purpose', async () => {
    await desk.make({ role: 'admin', signedIn: false });
    await desk.make({ role: 'admin', slug: 'acme' });
    const before = await desk.fingerprint();
    const { memberId } = desk.admin;
    const words = { code: 'CONFLICT', message: expect.stringContaining('last admin') };
    for (const confirmSelf of [true, false]) {
      const changes: [string, ReadonlyJSONObject][] = [
        ['member.disable', { memberId, confirmSelf }],
        ['member.change', { memberId, confirmSelf, access: demote }],
        ['member.change', { memberId, confirmSelf, access: { ...demote, role: null } }],
      ];
      for (const [name, args] of changes) {
        expect(await desk.attempt(desk.admin, name, args), name).toEqual(words);
      }
    }
    expect(await desk.fingerprint()).toBe(before);
  });

  it('does not lock themselves out unawares where another is left', async () => {
    const other = await desk.make({ role: 'admin' });
    const { memberId } = other;
    const change = { memberId, access: demote };
    expect(await desk.attempt(other, 'member.change', change)).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('your own admin access'),
    });
    expect(await desk.attempt(other, 'member.disable', { memberId })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(
      await desk.attempt(other, 'member.change', { ...change, confirmSelf: true }),
    ).toBeUndefined();
    expect(await desk.rowOf(memberId)).toMatchObject({ role: 'manager' });
  });

  it('stays where two admins act against each other at once', async () => {
    for (let round = 0; round < 12; round += 1) {
      const [one, two] = await Promise.all([
        desk.make({ role: 'admin' }),
        desk.make({ role: 'admin' }),
      ]);
      await desk.owner`update member set status = 'disabled' where id = ${desk.admin.memberId}`;
      const [name, more] =
        round % 2 === 0 ? ['member.disable', {}] : ['member.change', { access: demote }];
      const answers = await Promise.all([
        desk.attempt(one, name, { memberId: two.memberId, ...more }),
        desk.attempt(two, name, { memberId: one.memberId, ...more }),
      ]);
      expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
      expect(answers.find((answer) => answer)).toEqual(notAllowed);
      const left = await desk.owner`
        select 1 from member where organization_id = ${desk.admin.organizationId}
          and role = 'admin' and status = 'active' and user_id is not null`;
      expect(left).toHaveLength(1);
      await desk.owner`
        update member set status = 'disabled' where id in (${one.memberId}, ${two.memberId})`;
    }
  });
});
