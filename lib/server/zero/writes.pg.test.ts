import type { ReadonlyJSONObject, ReadonlyJSONValue } from '@rocicorp/zero';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isApplicationError } from '@rocicorp/zero/server';
import { zeroDrizzle } from '@rocicorp/zero/server/adapters/drizzle';
import { drizzle } from 'drizzle-orm/postgres-js';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/ids';
import { mutators } from '@/zero/mutators';
import { schema } from '@/zero/schema';
import { namesOf } from '@/zero/testing/registry';
import { applyMutation } from './mutate';
import { attempts, findSomeone, type Refused, type Someone } from './testing';

// Every mutator × every person × foreign and mixed ids in every id argument.

type Ids = Record<
  | 'ticketId'
  | 'clientId'
  | 'memberId'
  | 'teamId'
  | 'typeId'
  | 'messageId'
  | 'noteId'
  | 'attachmentId'
  | 'relatedId'
  | 'contactId'
  | 'tagId'
  | 'macroId'
  | 'viewId'
  | 'paymentId'
  | 'clientNoteId'
  | 'draftId'
  | 'notificationId'
  | 'feedbackId'
  | 'slaPolicyId'
  | 'holidayId'
  | 'otherClientId',
  string
>;

const staff = ['agent', 'manager', 'admin'] as const;
const insiders = [...staff, 'client'] as const;

/** Arguments that would go through for who may; ids of new rows are made anew for each attempt. */
const sound: Record<string, { may: readonly string[]; args: (ids: Ids) => ReadonlyJSONObject }> = {
  'ticket.create': {
    may: insiders,
    args: ({ clientId, typeId, attachmentId }) => ({
      id: newId(),
      messageId: newId(),
      title: 'A title',
      body: 'A body',
      priority: 'low',
      typeId,
      clientId,
      requesterId: null,
      attachmentIds: [attachmentId],
    }),
  },
  'ticket.assign': {
    may: staff,
    args: ({ ticketId, memberId }) => ({ ticketId, assigneeId: memberId }),
  },
  'ticket.changeStatus': {
    may: staff,
    args: ({ ticketId }) => ({ ticketId, status: 'blocked' }),
  },
  'ticket.changePriority': {
    may: staff,
    args: ({ ticketId }) => ({ ticketId, priority: 'urgent' }),
  },
  'ticket.changeType': { may: staff, args: ({ ticketId, typeId }) => ({ ticketId, typeId }) },
  'ticket.changeTeam': { may: staff, args: ({ ticketId, teamId }) => ({ ticketId, teamId }) },
  'ticket.changeTitle': { may: staff, args: ({ ticketId }) => ({ ticketId, title: 'Another' }) },
  'ticket.changeClient': {
    may: staff,
    args: ({ ticketId, clientId }) => ({ ticketId, clientId }),
  },
  'ticket.changeRequester': {
    may: staff,
    args: ({ ticketId, contactId }) => ({ ticketId, requesterId: contactId }),
  },
  'ticket.tag': { may: staff, args: ({ ticketId, tagId }) => ({ ticketId, tagId }) },
  'ticket.untag': { may: staff, args: ({ ticketId, tagId }) => ({ ticketId, tagId }) },
  'ticket.follow': { may: staff, args: ({ ticketId, memberId }) => ({ ticketId, memberId }) },
  'ticket.unfollow': { may: staff, args: ({ ticketId, memberId }) => ({ ticketId, memberId }) },
  'ticket.relate': {
    may: staff,
    args: ({ ticketId, relatedId }) => ({ ticketId, relatedId, role: 'related' }),
  },
  'ticket.unrelate': {
    may: staff,
    args: ({ ticketId, relatedId }) => ({ ticketId, relatedId }),
  },
  'ticket.merge': {
    may: staff,
    args: ({ ticketId, relatedId }) => ({ ticketId, intoId: relatedId }),
  },
  'ticket.unmerge': { may: staff, args: ({ ticketId }) => ({ ticketId }) },
  'ticket.snooze': {
    may: staff,
    args: ({ ticketId }) => ({ ticketId, until: Date.now() + 3_600_000, untilReply: false }),
  },
  'ticket.wake': { may: staff, args: ({ ticketId }) => ({ ticketId }) },
  'ticket.applyMacro': {
    may: staff,
    args: ({ ticketId, macroId, attachmentId }) => ({
      ticketId,
      macroId,
      messageId: newId(),
      body: 'x',
      attachmentIds: [attachmentId],
    }),
  },
  'ticket.close': { may: insiders, args: ({ ticketId }) => ({ ticketId }) },
  'ticket.reopen': { may: insiders, args: ({ ticketId }) => ({ ticketId }) },
  'message.post': {
    may: insiders,
    args: ({ ticketId, attachmentId }) => ({
      id: newId(),
      ticketId,
      body: 'x',
      attachmentIds: [attachmentId],
      thenStatus: null,
      macroId: null,
    }),
  },
  'note.write': {
    may: staff,
    args: ({ ticketId, attachmentId }) => ({
      id: newId(),
      ticketId,
      body: 'x',
      attachmentIds: [attachmentId],
    }),
  },
  'attachment.discard': { may: insiders, args: ({ attachmentId }) => ({ attachmentId }) },
  'feedback.leave': {
    may: ['client'],
    args: ({ ticketId }) => ({ id: newId(), ticketId, rating: 4, comment: null }),
  },
  'notification.read': { may: insiders, args: ({ notificationId }) => ({ notificationId }) },
  'preference.change': {
    may: insiders,
    args: () => ({ notifications: { assigned: { mail: 'never', push: false } } }),
  },
  'notification.readAll': { may: insiders, args: ({ ticketId }) => ({ ticketId }) },
  'member.invite': {
    may: ['admin'],
    args: ({ teamId }) => ({
      members: [{ id: newId(), email: `${newId()}@new.test`, name: null }],
      access: { userType: 'internal', role: null, teamId, department: null },
    }),
  },
  'member.change': {
    may: ['admin'],
    args: ({ memberId, clientId }) => ({ memberId, access: { userType: 'client', clientId } }),
  },
  'member.disable': { may: ['admin'], args: ({ memberId }) => ({ memberId }) },
  'member.enable': { may: ['admin'], args: ({ memberId }) => ({ memberId }) },
  'member.approve': {
    may: ['admin'],
    args: ({ memberId, clientId }) => ({ memberId, access: { userType: 'client', clientId } }),
  },
  'member.refuse': { may: ['admin'], args: ({ memberId }) => ({ memberId }) },
  'member.resend': { may: ['admin'], args: ({ memberId }) => ({ memberId }) },
  'member.changeEmail': {
    may: ['admin'],
    args: ({ memberId }) => ({ memberId, email: 'new@example.test' }),
  },
  'member.liftSecondFactor': { may: ['admin'], args: ({ memberId }) => ({ memberId }) },
  'member.merge': {
    may: ['admin'],
    args: ({ contactId, memberId }) => ({ memberId: contactId, intoId: memberId }),
  },
  'member.remove': { may: ['admin'], args: ({ memberId }) => ({ memberId }) },
  'client.create': {
    may: ['admin'],
    args: () => ({ id: newId(), name: newId(), plan: 'standard' }),
  },
  'client.disable': { may: ['admin'], args: ({ clientId }) => ({ clientId }) },
  'client.enable': { may: ['admin'], args: ({ clientId }) => ({ clientId }) },
  'client.merge': {
    may: ['admin'],
    args: ({ clientId, otherClientId }) => ({ clientId, intoId: otherClientId }),
  },
  'client.remove': { may: ['admin'], args: ({ clientId }) => ({ clientId }) },
  'client.change': { may: ['admin'], args: ({ clientId }) => ({ clientId, name: newId() }) },
  'macro.create': {
    may: staff,
    args: ({ memberId, typeId, tagId }) => ({
      id: newId(),
      kind: 'macro',
      isShared: false,
      name: 'A macro',
      body: 'Hello',
      actions: { assigneeId: memberId, typeId, addTagIds: [tagId] },
    }),
  },
  'macro.change': {
    may: ['agent'],
    args: ({ macroId, typeId }) => ({
      macroId,
      kind: 'macro',
      isShared: false,
      name: 'A macro',
      body: 'Hello',
      actions: { typeId },
    }),
  },
  'draft.keep': {
    may: insiders,
    args: ({ ticketId }) => ({ ticketId, kind: 'reply', body: 'half a thought' }),
  },
  'draft.discard': { may: insiders, args: ({ ticketId }) => ({ ticketId, kind: 'reply' }) },
  'draft.take': { may: ['manager', 'admin'], args: ({ draftId }) => ({ draftId }) },
  'payment.record': {
    may: ['manager', 'admin'],
    args: ({ clientId }) => ({ id: newId(), clientId, ...invoice() }),
  },
  'payment.change': {
    may: ['manager', 'admin'],
    args: ({ paymentId }) => ({ paymentId, ...invoice() }),
  },
  'payment.void': {
    may: ['manager', 'admin'],
    args: ({ paymentId }) => ({ paymentId, reason: 'Issued twice' }),
  },
  'clientNote.write': {
    may: staff,
    args: ({ clientId }) => ({ id: newId(), clientId, body: 'They like it short.' }),
  },
  'clientNote.change': {
    may: ['agent'],
    args: ({ clientNoteId }) => ({ clientNoteId, body: 'They like it shorter.' }),
  },
  'clientNote.remove': { may: ['agent'], args: ({ clientNoteId }) => ({ clientNoteId }) },
  'clientNote.restore': { may: ['agent'], args: ({ clientNoteId }) => ({ clientNoteId }) },
  'view.create': {
    may: staff,
    args: () => ({
      id: newId(),
      surface: 'tickets',
      name: 'A view',
      isShared: false,
      config: { search: 'status=new' },
    }),
  },
  'view.change': { may: ['agent'], args: ({ viewId }) => ({ viewId, name: 'Another name' }) },
  'view.remove': { may: ['agent'], args: ({ viewId }) => ({ viewId }) },
  'macro.remove': { may: ['agent'], args: ({ macroId }) => ({ macroId }) },
  'tag.create': { may: staff, args: () => ({ id: newId(), name: newId(), hue: 100 }) },
  'tag.change': {
    may: ['manager', 'admin'],
    args: ({ tagId }) => ({ tagId, name: newId(), hue: 100 }),
  },
  'tag.remove': { may: ['manager', 'admin'], args: ({ tagId }) => ({ tagId, intoId: null }) },
  'team.create': { may: ['admin'], args: () => ({ id: newId(), name: newId() }) },
  'team.change': { may: ['admin'], args: ({ teamId }) => ({ teamId, name: newId() }) },
  'team.remove': { may: ['admin'], args: ({ teamId }) => ({ teamId, intoId: null }) },
  'team.restore': { may: ['admin'], args: ({ teamId }) => ({ teamId }) },
  'ticketType.create': {
    may: ['manager', 'admin'],
    args: () => ({ id: newId(), name: newId() }),
  },
  'ticketType.change': {
    may: ['manager', 'admin'],
    args: ({ typeId }) => ({ ticketTypeId: typeId, name: newId(), position: 0 }),
  },
  'ticketType.remove': {
    may: ['manager', 'admin'],
    args: ({ typeId }) => ({ ticketTypeId: typeId, intoId: null }),
  },
  'ticketType.restore': {
    may: ['manager', 'admin'],
    args: ({ typeId }) => ({ ticketTypeId: typeId }),
  },
  'slaPolicy.create': {
    may: ['manager', 'admin'],
    args: ({ typeId, clientId }) => ({
      id: newId(),
      name: newId(),
      conditions: { typeIds: [typeId], clientIds: [clientId] },
      hours: 'business',
      firstResponseMinutes: 60,
      nextResponseMinutes: null,
      resolutionMinutes: 480,
      warnMinutes: 15,
      isActive: true,
    }),
  },
  'slaPolicy.change': {
    may: ['manager', 'admin'],
    args: ({ slaPolicyId, typeId }) => ({
      slaPolicyId,
      conditions: { typeIds: [typeId] },
      position: 0,
    }),
  },
  'slaPolicy.remove': {
    may: ['manager', 'admin'],
    args: ({ slaPolicyId }) => ({ slaPolicyId }),
  },
  'holiday.create': {
    may: ['manager', 'admin'],
    args: () => ({ id: newId(), onDate: Date.UTC(2031, 0, 1), name: 'A day off' }),
  },
  'holiday.remove': { may: ['manager', 'admin'], args: ({ holidayId }) => ({ holidayId }) },
  'organization.change': { may: ['admin'], args: () => ({ name: 'Another name' }) },
};

/** Whose id a mutator's `id` is, where it makes a row. */
const newRowOf: Record<string, keyof Ids> = {
  'ticket.create': 'ticketId',
  'ticket.applyMacro': 'messageId',
  'feedback.leave': 'feedbackId',
  'message.post': 'messageId',
  'note.write': 'noteId',
  'member.invite': 'memberId',
  'client.create': 'clientId',
  'macro.create': 'macroId',
  'view.create': 'viewId',
  'payment.record': 'paymentId',
  'clientNote.write': 'clientNoteId',
  'tag.create': 'tagId',
  'team.create': 'teamId',
  'ticketType.create': 'typeId',
  'slaPolicy.create': 'slaPolicyId',
  'holiday.create': 'holidayId',
};

/** Names nobody's rows: everyone who may do it at all does it for herself. */
const isOwn = (name: string) => ['ticket.create', 'preference.change'].includes(name);
/** An invoice of its own number, half paid. */
const invoice = () => ({
  invoiceNumber: `R-${newId().slice(-12)}`,
  amountMinor: 1000,
  paidMinor: 500,
  currency: 'EUR',
  issuedOn: 86_400_000,
  dueOn: 172_800_000,
  paidOn: null,
  description: null,
});

const isNewRow = (path: readonly string[]) => ['id', 'messageId'].includes(path.at(-1) ?? '');
const whoMay = (may: readonly string[]) => (may.includes('agent') ? 'agent' : (may[0] ?? 'admin'));

const notAllowed = { code: 'NOT_ALLOWED', message: 'This is not there, or not yours to change.' };

const providerOf = (of: TestDatabase) => zeroDrizzle(schema, drizzle(of.app));
type Provider = ReturnType<typeof providerOf>;

let database: TestDatabase;
let attempt: ReturnType<typeof attempts>;
let provider: Provider;
let people: Record<string, Someone>;
let northwind: Ids;
let acme: Ids;
let others: Ids;
let tried = 0;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 60 });
  attempt = attempts(database);
  provider = providerOf(database);
  const find = (email: string, slug?: string) => findSomeone(database, email, slug);
  people = {
    admin: await find('admin@opsdesk.test'),
    manager: await find('manager@opsdesk.test'),
    agent: await find('agent@opsdesk.test'),
    client: await find('client@opsdesk.test'),
    'other client': await find('other-client@opsdesk.test'),
    disabled: await find('disabled@opsdesk.test'),
    pending: await find('pending@opsdesk.test'),
  };
  const stranger = await find('agent@acme.test', 'acme');
  const { organizationId } = people['admin'] ?? stranger;
  people['agent of another organization'] = { ...stranger, organizationId };
  people['nobody'] = { ...stranger, organizationId, userId: newId() };
  await unsentFiles();
  await agentsWords();
  await agentsNotifications();
  northwind = await idsOf(people['client']?.organizationId, people['client']?.clientId);
  others = await idsOf(people['client']?.organizationId, people['other client']?.clientId);
  acme = await idsOf(stranger.organizationId, null);
}, 120_000);

afterAll(() => database?.drop());

/** A file that somebody of each organization uploaded and did not send. */
async function unsentFiles() {
  await database.owner`
    insert into attachment (id, organization_id, uploader_id, name, media_type, byte_size, storage_key, checksum)
    select gen_random_uuid(), m.organization_id, m.id, 'a.txt', 'text/plain', 1, gen_random_uuid()::text, ''
    from member m where m.email in ('agent@opsdesk.test', 'agent@acme.test')`;
}

/** A tag, and a macro and a view of an agent's own, in each organization. */
async function agentsWords() {
  await database.owner`
    with agents as (
      select organization_id, id from member where email in ('agent@opsdesk.test', 'agent@acme.test')
    ), tags as (
      insert into tag (id, organization_id, name)
      select gen_random_uuid(), organization_id, 'a test' from agents
    )
    insert into macro (id, organization_id, member_id, name, body)
    select gen_random_uuid(), organization_id, id, 'a test', 'Hello' from agents`;
  await database.owner`
    insert into client_note (id, organization_id, client_id, author_id, body)
    select gen_random_uuid(), m.organization_id,
      (select id from client c where c.organization_id = m.organization_id limit 1), m.id, 'x'
    from member m where m.email in ('agent@opsdesk.test', 'agent@acme.test')`;
  await database.owner`
    insert into draft (id, organization_id, member_id, audience, ticket_id, kind, body)
    select gen_random_uuid(), m.organization_id, m.id, 'internal',
      (select id from ticket t where t.organization_id = m.organization_id order by number limit 1), 'note', 'x'
    from member m where m.email in ('agent@opsdesk.test', 'agent@acme.test')`;
  await database.owner`
    insert into saved_view (id, organization_id, member_id, name, config)
    select gen_random_uuid(), organization_id, id, 'a test', '{"search":""}'
    from member where email in ('agent@opsdesk.test', 'agent@acme.test')`;
}

/** Something that an agent of each organization was told of. */
async function agentsNotifications() {
  await database.owner`
    insert into notification (id, organization_id, member_id, kind, event_key)
    select gen_random_uuid(), m.organization_id, m.id, 'assigned', 'a test'
    from member m where m.email in ('agent@opsdesk.test', 'agent@acme.test')`;
}

/** Real ids of one organization and, where given, one client of it. */
async function idsOf(
  organizationId: string | undefined,
  clientId: string | null | undefined,
): Promise<Ids> {
  const { owner } = database;
  const [row] = await owner<Ids[]>`
    select t.id "ticketId", t.client_id "clientId",
      (select id from client where organization_id = t.organization_id and id <> t.client_id
        order by id limit 1) "otherClientId",
      (select id from member where organization_id = t.organization_id
        and user_type = 'internal' and role = 'support_agent' and status = 'active' limit 1) "memberId",
      (select id from team where organization_id = t.organization_id limit 1) "teamId",
      (select id from ticket_type where organization_id = t.organization_id limit 1) "typeId",
      (select id from ticket_message where ticket_id = t.id limit 1) "messageId",
      (select id from ticket_note where organization_id = t.organization_id limit 1) "noteId",
      (select r.id from ticket r where r.organization_id = t.organization_id and r.id <> t.id
        order by r.client_id = t.client_id desc limit 1) "relatedId",
      (select id from member where organization_id = t.organization_id and user_type = 'client'
        order by client_id = t.client_id desc limit 1) "contactId",
      (select id from tag where organization_id = t.organization_id limit 1) "tagId",
      (select m.id from macro m join member o on o.id = m.member_id
        where m.organization_id = t.organization_id and not m.is_shared
          and o.email in ('agent@opsdesk.test', 'agent@acme.test') limit 1) "macroId",
      (select v.id from saved_view v join member o on o.id = v.member_id
        where v.organization_id = t.organization_id
          and o.email in ('agent@opsdesk.test', 'agent@acme.test') limit 1) "viewId",
      (select p.id from payment p where p.organization_id = t.organization_id
        and p.voided_at is null limit 1) "paymentId",
      (select n.id from client_note n join member o on o.id = n.author_id
        where n.organization_id = t.organization_id
          and o.email in ('agent@opsdesk.test', 'agent@acme.test') limit 1) "clientNoteId",
      (select d.id from draft d join member o on o.id = d.member_id
        where d.organization_id = t.organization_id and d.ticket_id <> t.id
          and o.email in ('agent@opsdesk.test', 'agent@acme.test') limit 1) "draftId",
      (select id from attachment where organization_id = t.organization_id limit 1) "attachmentId",
      (select id from notification where organization_id = t.organization_id
        and event_key = 'a test') "notificationId",
      (select id from ticket_feedback where organization_id = t.organization_id
        and ticket_id <> t.id limit 1) "feedbackId",
      (select id from sla_policy where organization_id = t.organization_id limit 1) "slaPolicyId",
      (select id from holiday where organization_id = t.organization_id limit 1) "holidayId"
    from ticket t where t.organization_id = ${organizationId ?? null}
      and (${clientId ?? null}::uuid is null or t.client_id = ${clientId ?? null})
    order by t.number desc limit 1`;
  if (!row) throw new Error('The demo has no ticket there');
  return row;
}

// prettier-ignore
const tables = [
  'sla_policy', 'holiday',
  'organization', 'member', 'profile', 'team', 'client', 'ticket_type', 'ticket_counter',
  'ticket', 'attachment', 'ticket_message', 'ticket_note', 'ticket_event', 'ticket_feedback', 'payment',
  'notification', 'tag', 'ticket_tag', 'ticket_follower', 'ticket_relation', 'ticket_merge', 'macro', 'saved_view', 'draft', 'client_note',
];

/** Checksums of every tenant table; `except` leaves the rows of one organization out. */
async function checksums(except = newId()): Promise<string[]> {
  const rows = await Promise.all(
    tables.map(async (table) => {
      const place = table === 'organization' ? 'id' : 'organization_id';
      const [row] = await database.owner.unsafe<{ sum: string }[]>(
        `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) sum
         from ${table} t where ${place} <> $1`,
        [except],
      );
      return `${table} ${row?.sum}`;
    }),
  );
  return rows;
}

async function tryAs(who: string, name: string, args: ReadonlyJSONObject) {
  const person = people[who];
  if (!person) throw new Error(`Nobody is called ${who}`);
  tried += 1;
  return await attempt(person, name, args);
}

it('has an entry for every mutator', () => {
  expect(Object.keys(sound).toSorted()).toEqual(namesOf(mutators).toSorted());
});

describe.each(Object.entries(sound))('%s', (name, { may, args }) => {
  it('is refused to everyone who may not, in the same words, and changes nothing', async () => {
    const before = await checksums();
    for (const who of Object.keys(people).filter((each) => !may.includes(each))) {
      // The other client's people may do it on their own client's, never on this one's.
      if (who === 'other client' && may.includes('client') && isOwn(name)) continue;
      const refused = await tryAs(who, name, args(northwind));
      expect(refused, who).toEqual(notAllowed);
      expect(await tryAs(who, name, args(acme)), `${who}, ids of elsewhere`).toEqual(notAllowed);
    }
    expect(await checksums()).toEqual(before);
  });

  it('takes no id of elsewhere in any place', async () => {
    const before = await checksums();
    for (const path of idPaths(args(northwind)).filter((each) => !isNewRow(each))) {
      for (const foreign of [...Object.values(acme), newId(), 'nonsense', '__proto__']) {
        const refused = await tryAs(whoMay(may), name, replaced(args(northwind), path, foreign));
        expect(refused, `${path.join('.')} = ${foreign}`).toBeDefined();
      }
    }
    expect(await checksums()).toEqual(before);
  });

  it('leaves a row of elsewhere alone whose id it is given for a new one', async () => {
    const organizationId = people['admin']?.organizationId;
    const before = await checksums(organizationId);
    const taken = { ...acme, id: acme[newRowOf[name] ?? 'ticketId'] };
    for (const path of idPaths(args(northwind)).filter(isNewRow)) {
      const value = path.at(-1) === 'messageId' ? taken.messageId : taken.id;
      const refused = await tryAs(whoMay(may), name, replaced(args(northwind), path, value));
      expect(refused, path.join('.')).toBeDefined();
    }
    expect(await checksums(organizationId)).toEqual(before);
  });

  it('takes no organization in which the asker is not, and no key that it does not know', async () => {
    const before = await checksums();
    const who = whoMay(may);
    const { organizationId } = await findSomeone(database, 'agent@acme.test', 'acme');
    expect(await tryAs(who, name, { ...args(acme), organizationId })).toEqual(notAllowed);
    for (const extra of [
      { role: 'admin' },
      { status: 'active' },
      { createdAt: 1 },
      { number: 1 },
    ]) {
      const refused = await tryAs(who, name, {
        ...args(northwind),
        ...mixed(args(northwind), extra),
      });
      expect(refused?.code, JSON.stringify(extra)).toBe('INVALID');
    }
    expect(await checksums()).toEqual(before);
  });
});

/** What one change leaves behind, but for its times. */
async function traceOf(who: string, name: string, args: ReadonlyJSONObject): Promise<Trace> {
  const person = people[who];
  if (!person) throw new Error(`Nobody is called ${who}`);
  let trace: Trace | undefined;
  try {
    await provider.transaction(async (tx) => {
      await applyMutation(tx, { userId: person.userId }, name, {
        organizationId: person.organizationId,
        at: 1,
        ...args,
      });
      const query = async (text: string) => [...(await tx.dbTransaction.query(text, []))];
      await query("select set_config('app.audience', 'internal', true)");
      const events = await query(`
        select ticket_id, kind, from_value, to_value from ticket_event
        where xmin = pg_current_xact_id()::xid order by id`);
      await query("select set_config('app.audience', 'worker', true)");
      const entries = await query(`
        select action, subject_id, before, after from audit_entry
        where xmin = pg_current_xact_id()::xid order by id`);
      const followed = await query(`
        select kind, ticket_id, subject_id, data from announcement
        where xmin = pg_current_xact_id()::xid order by kind, subject_id`);
      trace = { entries, events, followed };
      throw new RolledBack();
    });
  } catch (error) {
    if (isApplicationError(error)) return { refused: error.message };
    if (!(error instanceof RolledBack)) throw error;
  }
  return JSON.parse(
    JSON.stringify(trace).replaceAll(/"\d{4}-\d\d-\d\dT[^"]+"|\b1[6-9]\d{11}\b/g, '"a time"'),
  ) as Trace;
}

class RolledBack extends Error {}
type Trace = { entries: unknown[]; events: unknown[]; followed: unknown[] } | { refused: string };

/** The same arguments with every id in capitals, and the organization's. */
function inCapitals(args: ReadonlyJSONObject): ReadonlyJSONObject {
  let copy = args;
  for (const path of idPaths(args)) {
    const id = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], args);
    copy = replaced(copy, path, String(id).toUpperCase());
  }
  return copy;
}

describe('ids in capitals', () => {
  let recorded = 0;

  it.each(Object.entries(sound))('mean the same to %s', async (name, { may, args }) => {
    const who = whoMay(may);
    const given = { organizationId: people[who]?.organizationId ?? '', ...args(northwind) };
    const expected = await traceOf(who, name, given);
    expect(await traceOf(who, name, inCapitals(given))).toEqual(expected);
    if ('entries' in expected && expected.entries.length > 0) recorded += 1;
  });

  it('were tried on changes that leave an entry', () => {
    expect(recorded).toBeGreaterThan(40);
  });
});

describe('a client', () => {
  it('cannot name another client’s rows beside her own', async () => {
    const before = await checksums();
    for (const [name, { may, args }] of Object.entries(sound)) {
      if (!may.includes('client') || isOwn(name)) continue;
      const refused: Refused | undefined = await tryAs('client', name, args(others));
      expect(refused, name).toEqual(notAllowed);
    }
    expect(await checksums()).toEqual(before);
  });
});

it('knows whose id each new one is', () => {
  const creates = Object.entries(sound).filter(([, { args }]) =>
    idPaths(args(northwind)).some(isNewRow),
  );
  expect(creates.map(([name]) => name).toSorted()).toEqual(Object.keys(newRowOf).toSorted());
});

describe.each(Object.entries(sound).filter(([name]) => name in newRowOf))(
  '%s',
  (name, { may, args }) => {
    it('stops at an id that is taken, in the same words whoever’s row has it', async () => {
      const before = await checksums();
      for (const ids of [northwind, others, acme]) {
        const taken = { id: ids[newRowOf[name] ?? 'ticketId'], messageId: ids.messageId };
        for (const path of idPaths(args(northwind)).filter(isNewRow)) {
          const value = path.at(-1) === 'messageId' ? taken.messageId : taken.id;
          const refused = await tryAs(whoMay(may), name, replaced(args(northwind), path, value));
          expect(refused, path.join('.')).toEqual(notAllowed);
        }
      }
      expect(await checksums()).toEqual(before);
    });

    it('does nothing when it is sent again', async () => {
      const { attachmentIds: _, ...given } = args(northwind);
      expect(await tryAs(whoMay(may), name, given)).toBeUndefined();
      const before = await checksums();
      expect(await tryAs(whoMay(may), name, given)).toBeUndefined();
      expect(await checksums()).toEqual(before);
    });
  },
);

it('was tried often enough to mean something', () => {
  console.info(`${tried} attempts of ${Object.keys(sound).length} mutators`);
  expect(tried).toBeGreaterThan(500);
});

/** Keys that the arguments do not have already. */
const mixed = (args: ReadonlyJSONObject, extra: ReadonlyJSONObject) =>
  Object.fromEntries(
    Object.entries(extra).map(([key, value]) => [key in args ? `${key}_` : key, value ?? null]),
  );

const looksLikeId = (value: unknown) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);

/** Where the ids are, at any depth. */
function idPaths(value: ReadonlyJSONValue | undefined, path: string[] = []): string[][] {
  if (looksLikeId(value) && path.at(-1) !== 'name') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => idPaths(each, [...path, key]));
}

function replaced(
  args: ReadonlyJSONObject,
  path: readonly string[],
  value: string,
): ReadonlyJSONObject {
  const copy: ReadonlyJSONObject = structuredClone(args);
  let place = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string, unknown>;
  place[path.at(-1) ?? ''] = value;
  return copy;
}
