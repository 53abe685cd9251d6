import type { ReadonlyJSONObject } from '@rocicorp/zero';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeClient, makeTeam, makeTicketType } from '@/drizzle/seed/factories/organization';
import { makeMember, makeUser } from '@/drizzle/seed/factories/person';
import { makeMessage, makeTicket } from '@/drizzle/seed/factories/ticket';
import { newId } from '@/zero/core/ids';
import { productionVariables } from '../platform/mail/testing/variables';
import { liftAsOperator } from '../platform/member/lift-as-operator';
import { memberDesk, type MemberDesk } from './testing-members';
import type { Refused, Someone } from './testing';

// Removing, merging, disabling and bringing back what an organization is set up with.

let desk: MemberDesk;
let admin: Someone;
let organizationId: string;

beforeAll(async () => {
  desk = await memberDesk();
  admin = desk.admin;
  organizationId = admin.organizationId;
  const urls = { ownerUrl: 'postgres://o@db.test/x', appUrl: 'postgres://a@db.test/x' };
  for (const [name, value] of Object.entries(productionVariables(urls, 'http://resend.test'))) {
    vi.stubEnv(name, value);
  }
}, 120_000);
beforeEach(() => desk.owner`delete from mail`.then(() => undefined));
afterAll(() => desk?.drop());

const act = (name: string, args: ReadonlyJSONObject): Promise<Refused | undefined> =>
  desk.attempt(admin, name, args);

async function done(name: string, args: ReadonlyJSONObject) {
  expect(await act(name, args)).toBeUndefined();
}

const conflict = { code: 'CONFLICT', message: expect.any(String) };

async function one<Row extends object>(rows: Promise<readonly Row[]>): Promise<Row | undefined> {
  return (await rows)[0];
}

/** A client with a person who is signed in, and a ticket of theirs with a message. */
async function peopledClient(name = newId()) {
  const client = await makeClient(desk.owner, { organizationId, name });
  const userId = await makeUser(desk.owner, {});
  const person = await makeMember(desk.owner, { organizationId, clientId: client.id, userId });
  await desk.owner`
    insert into auth.session (id, token, user_id, expires_at)
    values (${newId()}, ${newId()}, ${userId}, now() + interval '1 day')`;
  const ticket = await makeTicket(desk.owner, {
    organizationId,
    clientId: client.id,
    requesterId: person.id,
  });
  await makeMessage(desk.owner, { ticket, authorId: person.id });
  return { client, userId, person, ticket };
}

const sessionsOf = (userId: string) =>
  desk.owner`select id from auth.session where user_id = ${userId}`;
const statusOf = async (memberId: string) => (await desk.rowOf(memberId))?.status;

describe('a ticket type', () => {
  it('is added last, renamed, and put in another place', async () => {
    const id = newId();
    await done('ticketType.create', { id, name: 'Outage' });
    expect(await act('ticketType.create', { id: newId(), name: 'outage' })).toEqual(conflict);
    await done('ticketType.change', { ticketTypeId: id, name: 'Standstill', position: 1 });
    const names = await desk.owner<{ name: string }[]>`
      select name from ticket_type where organization_id = ${organizationId} order by position`;
    expect(names.map(({ name }) => name).indexOf('Standstill')).toBe(1);
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
  });

  it('that is removed stays on its tickets until another takes its place', async () => {
    const [gone, into] = [
      await makeTicketType(desk.owner, { organizationId }),
      await makeTicketType(desk.owner, { organizationId }),
    ];
    const { client } = await peopledClient();
    const ticket = await makeTicket(desk.owner, {
      organizationId,
      clientId: client.id,
      typeId: gone.id,
    });
    const policyId = newId();
    await desk.owner`
      insert into sla_policy (id, organization_id, name, first_response_minutes, conditions)
      values (${policyId}, ${organizationId}, ${policyId}, 60,
        ${desk.owner.json({ typeIds: [gone.id] })})`;
    await done('ticketType.remove', { ticketTypeId: gone.id, intoId: null });
    const typeOf = () => one(desk.owner`select type_id from ticket where id = ${ticket.id}`);
    expect(await typeOf()).toEqual({ type_id: gone.id });
    expect(await act('ticketType.create', { id: newId(), name: gone.name })).toEqual(conflict);
    await done('ticketType.restore', { ticketTypeId: gone.id });
    await done('ticketType.remove', { ticketTypeId: gone.id, intoId: into.id });
    expect(await typeOf()).toEqual({ type_id: into.id });
    expect([
      ...(await desk.owner`
        select kind, from_value, to_value, actor_id from ticket_event
        where ticket_id = ${ticket.id} and kind = 'type_changed'`),
    ]).toEqual([
      { kind: 'type_changed', from_value: gone.id, to_value: into.id, actor_id: admin.memberId },
    ]);
    expect(await one(desk.owner`select conditions from sla_policy where id = ${policyId}`)).toEqual(
      { conditions: { typeIds: [into.id] } },
    );
    expect(
      (await desk.auditLogOf(gone.id)).map(({ action, after }) => [action, after?.['intoId']]),
    ).toEqual([
      ['ticketType.remove', undefined],
      ['ticketType.restore', undefined],
      ['ticketType.remove', into.id],
    ]);
  });
});

describe('a team', () => {
  it('that is removed gives its people and tickets to another, and can be restored', async () => {
    const [gone, into] = [
      await makeTeam(desk.owner, { organizationId }),
      await makeTeam(desk.owner, { organizationId }),
    ];
    const { client } = await peopledClient();
    const colleague = await makeMember(desk.owner, { organizationId, teamId: gone.id });
    const ticket = await makeTicket(desk.owner, {
      organizationId,
      clientId: client.id,
      teamId: gone.id,
    });
    await done('team.remove', { teamId: gone.id, intoId: into.id });
    const teams = await desk.owner`
      select team_id from member where id = ${colleague.id}
      union all select team_id from ticket where id = ${ticket.id}`;
    expect([...teams]).toEqual([{ team_id: into.id }, { team_id: into.id }]);
    await done('team.remove', { teamId: into.id, intoId: null });
    expect(await one(desk.owner`select team_id from member where id = ${colleague.id}`)).toEqual({
      team_id: null,
    });
    expect(await act('team.remove', { teamId: gone.id, intoId: into.id })).toEqual(conflict);
    await done('team.restore', { teamId: gone.id });
    expect(await one(desk.owner`select archived_at from team where id = ${gone.id}`)).toEqual({
      archived_at: null,
    });
  });
});

describe('a client that is disabled', () => {
  it('shuts its people out at once, stops their mail, and lets the same ones in again', async () => {
    const { client, userId, person } = await peopledClient();
    const left = await makeMember(desk.owner, {
      organizationId,
      clientId: client.id,
      status: 'disabled',
    });
    await desk.owner`
      insert into mail (id, organization_id, dedupe_key, recipient, template, data)
      values (${newId()}, ${organizationId}, ${newId()}, ${person.email}, 'request-refused', '{}')`;
    await done('client.disable', { clientId: client.id });
    expect(await statusOf(person.id)).toBe('disabled');
    expect([...(await sessionsOf(userId))]).toEqual([]);
    expect(await one(desk.owner`select status from mail`)).toEqual({ status: 'dead' });
    expect((await desk.auditLogOf(person.id)).map(({ action }) => action)).toEqual([
      'member.disable',
    ]);

    expect(await act('member.enable', { memberId: person.id })).toEqual(conflict);
    expect(
      await act('member.invite', {
        members: [{ id: newId(), email: 'late@example.test', name: null }],
        access: { userType: 'client', clientId: client.id },
      }),
    ).toEqual(conflict);

    await done('client.enable', { clientId: client.id });
    expect(await statusOf(person.id)).toBe('active');
    expect(await statusOf(left.id)).toBe('disabled');
    await done('member.enable', { memberId: left.id });
  });
});

describe('clients that are merged', () => {
  it('become one, with everything that belonged to either', async () => {
    const [gone, into] = [await peopledClient(), await peopledClient()];
    const [from, to] = [gone.client.id, into.client.id];
    await desk.owner`
      insert into payment (id, organization_id, client_id, invoice_number, amount_minor, currency,
        issued_on, due_on, paid_minor)
      values (${newId()}, ${organizationId}, ${from}, ${newId()}, 100, 'EUR', '2026-01-01', '2026-02-01', 0)`;
    await desk.owner`
      insert into client_note (id, organization_id, client_id, author_id, body)
      values (${newId()}, ${organizationId}, ${from}, ${admin.memberId}, 'They like it short.')`;
    await desk.owner`
      insert into attachment (id, organization_id, uploader_id, uploader_client_id, client_id, subject_type, subject_id,
        message_id, name, media_type, byte_size, storage_key, checksum)
      select gen_random_uuid(), ${organizationId}, ${gone.person.id}, ${from}, ${from}, 'ticket', ticket_id, id,
        'a.txt', 'text/plain', 7, gen_random_uuid()::text, ''
      from ticket_message where ticket_id = ${gone.ticket.id}`;
    // The second service is used by both.
    await desk.owner`
      insert into service_client (id, organization_id, service_id, client_id)
      select gen_random_uuid(), s.organization_id, s.id, c.id from (
        select id, organization_id, row_number() over (order by id) nth from service
        where organization_id = ${organizationId} order by id limit 2
      ) s join client c on c.id = ${from} or (c.id = ${to} and s.nth = 2)`;
    await done('client.merge', { clientId: from, intoId: to });
    for (const table of [
      'ticket',
      'ticket_message',
      'member',
      'profile',
      'payment',
      'client_note',
      'service_client',
    ]) {
      const [row] = await desk.owner.unsafe<{ here: number; there: number }[]>(
        `select count(*) filter (where client_id = $1)::int here,
           count(*) filter (where client_id = $2)::int there from ${table}`,
        [from, to],
      );
      expect(row?.here, table).toBe(0);
      expect(row?.there, table).toBeGreaterThan(0);
    }
    expect(
      await one(desk.owner`select bytes::int from storage_usage where client_id = ${to}`),
    ).toEqual({ bytes: 7 });
    expect([...(await sessionsOf(gone.userId))]).toHaveLength(1);
    expect((await desk.auditLogOf(from)).at(-1)).toMatchObject({
      action: 'client.merge',
      after: { intoId: to },
    });
  });

  it('leave no foreign key to clients out', async () => {
    const keys = await desk.owner<{ place: string }[]>`
      select c.conrelid::regclass || '.' || a.attname place from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
      where c.contype = 'f' and c.confrelid = 'client'::regclass order by 1`;
    expect(keys.map(({ place }) => place)).toEqual([
      'client_note.client_id',
      'member.client_id',
      'payment.client_id',
      'service_client.client_id',
      'ticket.client_id',
    ]);
  });

  it('are removed without a merge only while nothing belongs to them', async () => {
    const { client } = await peopledClient();
    expect(await act('client.remove', { clientId: client.id })).toEqual(conflict);
    const empty = await makeClient(desk.owner, { organizationId });
    await desk.owner`
      insert into client_note (id, organization_id, client_id, author_id, body)
      values (${newId()}, ${organizationId}, ${empty.id}, ${admin.memberId}, 'x')`;
    expect(await act('client.remove', { clientId: empty.id })).toEqual(conflict);
    await desk.owner`delete from client_note where client_id = ${empty.id}`;
    await done('client.remove', { clientId: empty.id });
    expect([...(await desk.owner`select id from client where id = ${empty.id}`)]).toEqual([]);
  });
});

describe('a person', () => {
  it('is merged into another of the same client; what they wrote keeps its author', async () => {
    const { client, person, ticket, userId } = await peopledClient();
    const stays = await makeMember(desk.owner, { organizationId, clientId: client.id });
    const stranger = (await peopledClient()).person;
    expect(await act('member.merge', { memberId: person.id, intoId: stranger.id })).toEqual(
      conflict,
    );
    await done('member.merge', { memberId: person.id, intoId: stays.id });
    expect(await one(desk.owner`select requester_id from ticket where id = ${ticket.id}`)).toEqual({
      requester_id: stays.id,
    });
    expect(await statusOf(person.id)).toBe('disabled');
    expect([...(await sessionsOf(userId))]).toEqual([]);

    const mistake = await makeMember(desk.owner, { organizationId, clientId: client.id });
    await done('member.merge', { memberId: mistake.id, intoId: stays.id });
    expect(await desk.rowOf(mistake.id)).toBeUndefined();
  });

  it('is removed once disabled, and only without traces', async () => {
    const { person } = await peopledClient();
    expect(await act('member.remove', { memberId: person.id })).toEqual(conflict);
    await done('member.disable', { memberId: person.id });
    expect(await act('member.remove', { memberId: person.id })).toEqual(conflict);
    const invited = await desk.make({ signedIn: false });
    await done('member.remove', { memberId: invited.memberId });
    expect(await desk.rowOf(invited.memberId)).toBeUndefined();
    expect((await desk.auditLogOf(invited.memberId)).at(-1)?.action).toBe('member.remove');
  });

  it('is invited by the right address after a wrong one', async () => {
    const invited = await desk.make({ signedIn: false });
    expect(
      await act('member.changeEmail', {
        memberId: invited.memberId,
        email: 'admin@opsdesk.test',
      }),
    ).toEqual(conflict);
    await done('member.changeEmail', { memberId: invited.memberId, email: 'Right@Example.test' });
    expect(await desk.mailsTo('right@example.test')).toMatchObject([{ template: 'invitation' }]);
    expect(
      await act('member.changeEmail', { memberId: admin.memberId, email: 'x@y.test' }),
    ).toEqual(conflict);
  });
});

describe('a lost second factor', () => {
  async function withFactor(slug?: string) {
    const made = await desk.make(slug ? { slug } : {});
    await desk.owner`
      insert into auth.two_factor (id, user_id, secret, backup_codes, verified)
      values (${newId()}, ${made.userId}, 'x', 'x', true)`;
    await desk.owner`update auth.user set two_factor_enabled = true where id = ${made.userId}`;
    await desk.owner`
      insert into auth.session (id, token, user_id, expires_at)
      values (${newId()}, ${newId()}, ${made.userId}, now() + interval '1 day')`;
    return made;
  }
  const factorOf = (userId: string) =>
    one(desk.owner<{ on: boolean; kept: boolean }[]>`
    select two_factor_enabled "on", exists (select from auth.two_factor where user_id = u.id) kept
    from auth.user u where id = ${userId}`);

  it('is removed by an admin, who leaves an entry; the person is signed out and told', async () => {
    const made = await withFactor();
    await done('member.liftSecondFactor', { memberId: made.memberId });
    expect(await factorOf(made.userId)).toEqual({ on: false, kept: false });
    expect([...(await sessionsOf(made.userId))]).toEqual([]);
    expect(await desk.mailsTo(made.email)).toMatchObject([{ template: 'second-factor-removed' }]);
    expect(
      (await desk.auditLogOf(made.memberId)).map(({ action, outcome }) => [action, outcome]),
    ).toEqual([['member.liftSecondFactor', 'done']]);
    expect(await act('member.liftSecondFactor', { memberId: made.memberId })).toEqual(conflict);
  });

  it('is not removed by oneself, nor for who signs in elsewhere with it', async () => {
    expect(await act('member.liftSecondFactor', { memberId: admin.memberId })).toEqual(conflict);
    const made = await withFactor();
    await desk.owner`
      insert into member (id, organization_id, email, user_id, user_type, role, status)
      select ${newId()}, id, ${made.email}, ${made.userId}, 'internal', 'support_agent', 'active'
      from organization where slug = 'acme'`;
    expect(await act('member.liftSecondFactor', { memberId: made.memberId })).toEqual(conflict);
    expect(await factorOf(made.userId)).toEqual({ on: true, kept: true });
    expect([...(await sessionsOf(made.userId))]).toHaveLength(1);

    // The operator may, with an entry in the audit log of each organization.
    const lifted = await liftAsOperator(desk.owner, made.email);
    expect(lifted).toEqual({ outcome: 'lifted', places: expect.arrayContaining(['acme']) });
    expect(await factorOf(made.userId)).toEqual({ on: false, kept: false });
    expect([...(await sessionsOf(made.userId))]).toEqual([]);
    expect(await desk.mailsTo(made.email)).toMatchObject([{ template: 'second-factor-removed' }]);
    const entries = await desk.owner`
      select m.organization_id from audit_entry e join member m on m.id::text = e.subject_id
      where m.user_id = ${made.userId} and e.organization_id = m.organization_id
        and e.actor_id = 'secondFactor.remove' and e.outcome = 'done'`;
    expect(entries).toHaveLength(2);
    expect(await liftAsOperator(desk.owner, made.email)).toEqual({ outcome: 'none' });
    expect(await liftAsOperator(desk.owner, 'nobody@example.test')).toEqual({ outcome: 'unknown' });
  });
});
