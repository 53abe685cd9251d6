import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/zero/core/ids';
import { hashToken, linkToken } from '../platform/link/token';
import { agentAccess, memberDesk, type MemberDesk } from './testing-members';

let desk: MemberDesk;

beforeAll(async () => {
  desk = await memberDesk();
}, 120_000);

afterAll(() => desk?.drop());

describe('inviting', () => {
  it('lets people in, each with an email, a link and an entry', async () => {
    const people = Array.from({ length: 3 }, (_, index) => ({
      id: newId(),
      email: `New.Person${index}-${newId()}@Example.Test`,
      name: index === 0 ? 'Ada Lovelace' : null,
    }));
    const access = { ...agentAccess, department: 'Finance' };
    expect(
      await desk.attempt(desk.admin, 'member.invite', { members: people, access }),
    ).toBeUndefined();
    for (const { id, email, name } of people) {
      const row = await desk.rowOf(id);
      expect(row).toMatchObject({
        userType: 'internal',
        role: 'manager',
        status: 'active',
        invitedBy: desk.admin.memberId,
        profileType: 'internal',
      });
      if (name) expect(row?.name).toBe(name);
      const [mail, ...others] = await desk.mailsTo(email.toLowerCase());
      expect(others).toEqual([]);
      expect(mail).toMatchObject({
        template: 'invitation',
        organizationId: desk.admin.organizationId,
        data: { slug: 'northwind', userType: 'internal', validHours: 72 },
      });
      const linkId = String(mail?.data['linkId']);
      const [link] = await desk.owner`select * from auth.link where id = ${linkId}`;
      expect(link).toMatchObject({
        purpose: 'invitation',
        email: email.toLowerCase(),
        token_hash: hashToken(linkToken(linkId)),
      });
      expect(await desk.auditLogOf(id)).toMatchObject([
        { action: 'member.invite', outcome: 'done', after: { email: email.toLowerCase() } },
      ]);
    }
  });

  it('doubles nobody, whatever their status, and invites the others', async () => {
    const fresh = { id: newId(), email: `fresh-${newId()}@example.test`, name: null };
    const doubles = ['agent@opsdesk.test', 'disabled@opsdesk.test', 'client@opsdesk.test'];
    const members = [
      ...doubles.map((email) => ({ id: newId(), email, name: null })),
      fresh,
      { ...fresh, id: newId() },
    ];
    const [before] = await desk.owner<{ n: number }[]>`select count(*)::int n from member`;
    expect(
      await desk.attempt(desk.admin, 'member.invite', { members, access: agentAccess }),
    ).toBeUndefined();
    const [after] = await desk.owner<{ n: number }[]>`select count(*)::int n from member`;
    expect((after?.n ?? 0) - (before?.n ?? 0)).toBe(1);
    expect(await desk.mailsTo(fresh.email)).toHaveLength(1);
    expect(await desk.mailsTo('disabled@opsdesk.test')).toEqual([]);
  });

  it('gives no link to who has a password already, and tells the admin nothing of it', async () => {
    const { email } = await desk.make({ slug: 'acme' });
    await desk.owner`
      insert into auth.account (id, account_id, provider_id, user_id, password)
      select ${newId()}, id, 'credential', id, 'x' from auth.user where email = ${email}`;
    const id = newId();
    const members = [{ id, email, name: null }];
    expect(
      await desk.attempt(desk.admin, 'member.invite', { members, access: agentAccess }),
    ).toBeUndefined();
    expect((await desk.mailsTo(email))[0]?.data).toMatchObject({ linkId: null });
    const [row] = await desk.owner`select user_id from member where id = ${id}`;
    expect(row?.['user_id']).toBeNull();
  });

  it('invites two hundred at once, and no more', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, () => ({
        id: newId(),
        email: `bulk-${newId()}@example.test`,
        name: null,
      }));
    const access = {
      userType: 'client',
      clientId: (await desk.someone('client@opsdesk.test')).clientId,
    };
    expect(
      await desk.attempt(desk.admin, 'member.invite', { members: many(200), access }),
    ).toBeUndefined();
    const refused = await desk.attempt(desk.admin, 'member.invite', { members: many(201), access });
    expect(refused?.code).toBe('INVALID');
  });

  it('emails again with a new link, and only to who never came', async () => {
    const [id, email] = [newId(), `again-${newId()}@example.test`];
    const members = [{ id, email, name: null }];
    await desk.attempt(desk.admin, 'member.invite', { members, access: agentAccess });
    expect(await desk.attempt(desk.admin, 'member.resend', { memberId: id })).toBeUndefined();
    const mails = await desk.mailsTo(email);
    expect(new Set(mails.map(({ data }) => data['linkId'])).size).toBe(2);
    expect((await desk.auditLogOf(id)).map(({ action }) => action)).toEqual([
      'member.invite',
      'member.resend',
    ]);
    const { memberId } = await desk.someone('agent@opsdesk.test');
    expect(await desk.attempt(desk.admin, 'member.resend', { memberId })).toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('asking to join', () => {
  it('ends with access of the admin’s choice and an email', async () => {
    const pending = await desk.make({ status: 'pending', signedIn: false });
    const { clientId } = await desk.someone('client@opsdesk.test');
    const access = { userType: 'client', clientId };
    const { memberId } = pending;
    expect(await desk.attempt(desk.admin, 'member.approve', { memberId, access })).toBeUndefined();
    expect(await desk.rowOf(memberId)).toMatchObject({
      status: 'active',
      userType: 'client',
      role: null,
      clientId,
      profileType: 'client',
      profileClientId: clientId,
    });
    expect(await desk.mailsTo(pending.email)).toMatchObject([{ template: 'request-approved' }]);
    expect(await desk.attempt(desk.admin, 'member.approve', { memberId, access })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await desk.attempt(desk.admin, 'member.refuse', { memberId })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await desk.mailsTo(pending.email)).toHaveLength(1);
  });

  it('ends with a rejection, by email, and a row that keeps them out', async () => {
    const { memberId, email } = await desk.make({ status: 'pending', signedIn: false });
    expect(await desk.attempt(desk.admin, 'member.refuse', { memberId })).toBeUndefined();
    expect(await desk.rowOf(memberId)).toMatchObject({ status: 'disabled' });
    expect(await desk.mailsTo(email)).toMatchObject([{ template: 'request-refused' }]);
    expect((await desk.auditLogOf(memberId)).map(({ action }) => action)).toEqual([
      'member.refuse',
    ]);
  });

  it('is answered before anything else', async () => {
    const { memberId } = await desk.make({ status: 'pending', signedIn: false });
    for (const [name, args] of [
      ['member.change', { access: agentAccess }],
      ['member.disable', {}],
      ['member.enable', {}],
      ['member.resend', {}],
    ] as const) {
      expect(await desk.attempt(desk.admin, name, { memberId, ...args }), name).toMatchObject({
        code: 'CONFLICT',
      });
    }
  });

  it('serves who has no profile yet', async () => {
    const { memberId } = await desk.make({ status: 'pending', signedIn: false });
    await desk.owner`delete from profile where id = ${memberId}`;
    await desk.attempt(desk.admin, 'member.approve', {
      memberId,
      access: agentAccess,
      name: 'Kim Lee',
    });
    expect(await desk.rowOf(memberId)).toMatchObject({ name: 'Kim Lee', profileType: 'internal' });
  });
});
