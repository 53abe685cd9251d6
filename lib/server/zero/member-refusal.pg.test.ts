import type { ReadonlyJSONObject } from '@rocicorp/zero';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/zero/core/ids';
import { agentAccess, memberDesk, type MemberDesk, notAllowed } from './testing-members';

let desk: MemberDesk;

beforeAll(async () => {
  desk = await memberDesk();
}, 120_000);

afterAll(() => desk?.drop());

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

  it('says the same of what is not there and of what is not theirs, and changes nothing', async () => {
    const target = await desk.make();
    const pending = await desk.make({ status: 'pending' });
    const acmeAdmin = await desk.make({ role: 'admin', slug: 'acme' });
    const strangers = {
      agent: await desk.someone('agent@opsdesk.test'),
      manager: await desk.someone('manager@opsdesk.test'),
      client: await desk.someone('client@opsdesk.test'),
      disabled: await desk.make({ role: 'admin', status: 'disabled' }),
      pending: await desk.make({ role: 'admin', status: 'pending' }),
      'another organization’s admin': { ...acmeAdmin, organizationId: target.organizationId },
      nobody: { ...target, userId: newId() },
    };
    const before = await desk.fingerprint();
    for (const [name, stranger] of Object.entries(strangers)) {
      for (const memberId of [target.memberId, pending.memberId, stranger.memberId, newId()]) {
        for (const [mutator, args] of await everyChange(memberId)) {
          expect(await desk.attempt(stranger, mutator, args), `${name}: ${mutator}`).toEqual(
            notAllowed,
          );
        }
      }
    }
    expect(await desk.fingerprint()).toBe(before);
  });

  it('keeps an admin to their organization, in every id', async () => {
    const foreign = await desk.someone('agent@acme.test', 'acme');
    const [acme] = await desk.owner<{ clientId: string; teamId: string }[]>`
      select (select id from client where organization_id = o.id limit 1) "clientId",
        (select id from team where organization_id = o.id limit 1) "teamId"
      from organization o where slug = 'acme'`;
    const own = await desk.make();
    const pending = await desk.make({ status: 'pending' });
    const before = await desk.fingerprint();
    for (const memberId of [foreign.memberId, newId()]) {
      for (const [mutator, args] of (await everyChange(memberId)).slice(1)) {
        expect(await desk.attempt(desk.admin, mutator, args), mutator).toEqual(notAllowed);
      }
    }
    for (const access of [
      { userType: 'client', clientId: acme?.clientId ?? '' },
      { userType: 'client', clientId: newId() },
      { ...agentAccess, teamId: acme?.teamId ?? '' },
      { ...agentAccess, teamId: newId() },
    ]) {
      const members = [{ id: newId(), email: `x-${newId()}@example.test`, name: null }];
      expect(await desk.attempt(desk.admin, 'member.invite', { members, access })).toEqual(
        notAllowed,
      );
      const change = { memberId: own.memberId, access };
      expect(await desk.attempt(desk.admin, 'member.change', change)).toEqual(notAllowed);
      const approval = { memberId: pending.memberId, access };
      expect(await desk.attempt(desk.admin, 'member.approve', approval)).toEqual(notAllowed);
    }
    expect(await desk.fingerprint()).toBe(before);
  });

  it('refuses an id that is in use, here or elsewhere, and keeps its row', async () => {
    const before = await desk.fingerprint();
    for (const { memberId } of [
      await desk.someone('agent@acme.test', 'acme'),
      await desk.someone('agent@opsdesk.test'),
    ]) {
      const members = [
        { id: newId(), email: `x-${newId()}@example.test`, name: null },
        { id: memberId, email: `x-${newId()}@example.test`, name: null },
      ];
      const refused = await desk.attempt(desk.admin, 'member.invite', {
        members,
        access: agentAccess,
      });
      expect(refused).toEqual(notAllowed);
    }
    expect(await desk.fingerprint()).toBe(before);
  });

  it('takes nothing that is not asked for', async () => {
    const { memberId } = await desk.make();
    const before = await desk.fingerprint();
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
      expect((await desk.attempt(desk.admin, 'member.change', args))?.code).toBe('INVALID');
    }
    for (const email of ['nonsense', 'a@b', 'a b@c.test', `${'x'.repeat(250)}@c.test`, '']) {
      const members = [{ id: newId(), email, name: null }];
      const refused = await desk.attempt(desk.admin, 'member.invite', {
        members,
        access: agentAccess,
      });
      expect(refused?.code).toBe('INVALID');
    }
    expect(await desk.fingerprint()).toBe(before);
  });
});
