import type { ReadonlyJSONObject } from '@rocicorp/zero';
import type { TestDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';

/** How an id of one organization is found, beside a ticket `t` of it. */
const idStatements = {
  ticketId: 't.id',
  clientId: 't.client_id',
  otherClientId:
    '(select id from client where organization_id = t.organization_id and id <> t.client_id order by id limit 1)',
  memberId: `(select id from member where organization_id = t.organization_id and user_type = 'internal' and role = 'support_agent' and status = 'active' limit 1)`,
  teamId: '(select id from team where organization_id = t.organization_id limit 1)',
  typeId: '(select id from ticket_type where organization_id = t.organization_id limit 1)',
  messageId: '(select id from ticket_message where ticket_id = t.id limit 1)',
  noteId: '(select id from ticket_note where organization_id = t.organization_id limit 1)',
  relatedId:
    '(select r.id from ticket r where r.organization_id = t.organization_id and r.id <> t.id order by r.client_id = t.client_id desc limit 1)',
  contactId: `(select id from member where organization_id = t.organization_id and user_type = 'client' order by client_id = t.client_id desc limit 1)`,
  tagId: '(select id from tag where organization_id = t.organization_id limit 1)',
  macroId: `(select m.id from macro m join member o on o.id = m.member_id where m.organization_id = t.organization_id and not m.is_shared and o.email in ('agent@opsdesk.test', 'agent@acme.test') limit 1)`,
  viewId: `(select v.id from saved_view v join member o on o.id = v.member_id where v.organization_id = t.organization_id and o.email in ('agent@opsdesk.test', 'agent@acme.test') limit 1)`,
  paymentId:
    '(select p.id from payment p where p.organization_id = t.organization_id and p.voided_at is null limit 1)',
  clientNoteId: `(select n.id from client_note n join member o on o.id = n.author_id where n.organization_id = t.organization_id and o.email in ('agent@opsdesk.test', 'agent@acme.test') limit 1)`,
  draftId: `(select d.id from draft d join member o on o.id = d.member_id where d.organization_id = t.organization_id and d.subject_id <> t.id and o.email in ('agent@opsdesk.test', 'agent@acme.test') limit 1)`,
  attachmentId: '(select id from attachment where organization_id = t.organization_id limit 1)',
  notificationId: `(select id from notification where organization_id = t.organization_id and event_key = 'a test')`,
  feedbackId:
    '(select id from ticket_feedback where organization_id = t.organization_id and ticket_id <> t.id limit 1)',
  slaPolicyId: '(select id from sla_policy where organization_id = t.organization_id limit 1)',
  holidayId: '(select id from holiday where organization_id = t.organization_id limit 1)',
} as const;

/** Ids of rows of one organization. */
export type Ids = Record<keyof typeof idStatements, string>;

const staff = ['agent', 'manager', 'admin'] as const;
const insiders = [...staff, 'client'] as const;

/** Arguments that would go through for who may; ids of new rows are made anew for each attempt. */
export const sound: Record<
  string,
  { may: readonly string[]; args: (ids: Ids) => ReadonlyJSONObject }
> = {
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

/** Somebody who may. */
export const whoMay = (may: readonly string[]) =>
  may.includes('agent') ? 'agent' : (may[0] ?? 'admin');

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

/** Adds a row in each organization to tables that the demo leaves empty. */
const rowStatements: readonly string[] = [];

/** Makes the rows that the demo lacks and that some of `sound` name. */
export async function prepareWrites(database: TestDatabase): Promise<void> {
  for (const statement of rowStatements) await database.owner.unsafe(statement);
  await unsentFiles(database);
  await agentsWords(database);
  await agentsNotifications(database);
}

/** A file that somebody of each organization uploaded and did not send. */
async function unsentFiles({ owner }: TestDatabase) {
  await owner`
    insert into attachment (id, organization_id, uploader_id, name, media_type, byte_size, storage_key, checksum)
    select gen_random_uuid(), m.organization_id, m.id, 'a.txt', 'text/plain', 1, gen_random_uuid()::text, ''
    from member m where m.email in ('agent@opsdesk.test', 'agent@acme.test')`;
}

/** A tag, and a macro and a view of an agent's own, in each organization. */
async function agentsWords({ owner }: TestDatabase) {
  await owner`
    with agents as (
      select organization_id, id from member where email in ('agent@opsdesk.test', 'agent@acme.test')
    ), tags as (
      insert into tag (id, organization_id, name)
      select gen_random_uuid(), organization_id, 'a test' from agents
    )
    insert into macro (id, organization_id, member_id, name, body)
    select gen_random_uuid(), organization_id, id, 'a test', 'Hello' from agents`;
  await owner`
    insert into client_note (id, organization_id, client_id, author_id, body)
    select gen_random_uuid(), m.organization_id,
      (select id from client c where c.organization_id = m.organization_id limit 1), m.id, 'x'
    from member m where m.email in ('agent@opsdesk.test', 'agent@acme.test')`;
  await owner`
    insert into draft (id, organization_id, member_id, audience, subject_type, subject_id, kind, body)
    select gen_random_uuid(), m.organization_id, m.id, 'internal', 'ticket',
      (select id from ticket t where t.organization_id = m.organization_id order by number limit 1), 'note', 'x'
    from member m where m.email in ('agent@opsdesk.test', 'agent@acme.test')`;
  await owner`
    insert into saved_view (id, organization_id, member_id, name, config)
    select gen_random_uuid(), organization_id, id, 'a test', '{"search":""}'
    from member where email in ('agent@opsdesk.test', 'agent@acme.test')`;
}

/** Something that an agent of each organization was notified of. */
async function agentsNotifications({ owner }: TestDatabase) {
  await owner`
    insert into notification (id, organization_id, member_id, kind, subject_type, subject_id, event_key)
    select gen_random_uuid(), m.organization_id, m.id, 'assigned', 'member', m.id, 'a test'
    from member m where m.email in ('agent@opsdesk.test', 'agent@acme.test')`;
}

/** Real ids of one organization and, where given, one client of it. */
export async function idsOf(
  { owner }: TestDatabase,
  organizationId: string | undefined,
  clientId: string | null | undefined,
): Promise<Ids> {
  const selected = Object.entries(idStatements).map(([name, sql]) => `${sql} "${name}"`);
  const [row] = await owner.unsafe<Ids[]>(
    `select ${selected.join(', ')} from ticket t
     where t.organization_id = $1 and ($2::uuid is null or t.client_id = $2)
     order by t.number desc limit 1`,
    [organizationId ?? null, clientId ?? null],
  );
  if (!row) throw new Error('The demo has no ticket there');
  return row;
}
