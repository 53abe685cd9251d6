import type { TestDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import { withoutAudit } from '../platform/audit/unaudited';

const isOpen = (ticket: string) =>
  `${ticket}.merged_into_id is null and ${ticket}.status not in ('resolved', 'closed')`;

/** An open ticket whose client has another one, which can be merged into it. */
const mergeable = `(select a.id from ticket a
  where a.organization_id = o.id and ${isOpen('a')} and exists (
    select from ticket b where b.client_id = a.client_id and b.id <> a.id and ${isOpen('b')}
  ) order by a.number limit 1)`;

const idStatements = {
  ticketId: mergeable,
  otherTicketId: `(select b.id from ticket a
    join ticket b on b.client_id = a.client_id and b.id <> a.id and ${isOpen('b')}
    where a.id = ${mergeable} order by b.number limit 1)`,
  clientId: `(select id from client where organization_id = o.id order by id limit 1)`,
  memberId: `(select id from member where organization_id = o.id and role = 'support_agent' and status = 'active' order by id limit 1)`,
  teamId: `(select id from team where organization_id = o.id order by id limit 1)`,
  tagId: `(select id from tag where organization_id = o.id order by id limit 1)`,
  /** For what removes one: tickets name the other afterwards. */
  lastTagId: `(select id from tag where organization_id = o.id order by id desc limit 1)`,
  ticketTypeId: `(select id from ticket_type where organization_id = o.id order by id limit 1)`,
  macroId: `(select id from macro where organization_id = o.id and is_shared order by id limit 1)`,
  slaPolicyId: `(select id from sla_policy where organization_id = o.id order by id limit 1)`,
  feedbackId: `(select id from ticket_feedback where organization_id = o.id order by id limit 1)`,
  attachmentId: `(select id from attachment where organization_id = o.id and api_key_id is not null order by id desc limit 1)`,
  endpointId: `(select id from webhook_endpoint where organization_id = o.id order by id limit 1)`,
  deliveryId: `(select id from webhook_delivery where organization_id = o.id order by id limit 1)`,
  channelId: `(select channel_id from notification_channel_delivery where organization_id = o.id order by id limit 1)`,
  channelDeliveryId: `(select id from notification_channel_delivery where organization_id = o.id order by id limit 1)`,
  incidentId: `(select id from incident where organization_id = o.id and status = 'investigating' order by number desc limit 1)`,
  otherIncidentId: `(select id from incident where organization_id = o.id and status = 'closed' order by number desc limit 1)`,
  reviewedIncidentId: `(select incident_id from incident_review where organization_id = o.id order by id limit 1)`,
  followUpId: `(select id from incident_follow_up where organization_id = o.id order by id limit 1)`,
  alertId: `(select id from alert where organization_id = o.id and status = 'triggered' order by id limit 1)`,
  resolvedAlertId: `(select id from alert where organization_id = o.id and status = 'resolved' order by id limit 1)`,
  serviceId: `(select id from service where organization_id = o.id order by id limit 1)`,
  windowId: `(select id from maintenance_window where organization_id = o.id order by id limit 1)`,
  paymentId: `(select id from payment where organization_id = o.id and voided_at is null order by id limit 1)`,
  scheduleId: `(select schedule_id from schedule_layer where organization_id = o.id order by id limit 1)`,
  layerId: `(select id from schedule_layer where organization_id = o.id order by id limit 1)`,
  overrideId: `(select o2.id from schedule_override o2 where o2.schedule_id =
    (select schedule_id from schedule_layer where organization_id = o.id order by id limit 1) order by o2.id limit 1)`,
  policyId: `(select policy_id from escalation_step where organization_id = o.id order by id limit 1)`,
  stepId: `(select id from escalation_step where organization_id = o.id order by id limit 1)`,
};

const ofOrganization = 'from organization o where slug = $1';
const member = '(select id from member where organization_id = o.id order by id limit 1)';

/** What an organization of the demo may lack. */
const rows = [
  `insert into tag (id, organization_id, name)
   select gen_random_uuid(), o.id, 'an API test' ${ofOrganization} on conflict do nothing`,
  `insert into macro (id, organization_id, member_id, is_shared, kind, name, body, actions)
   select gen_random_uuid(), o.id, ${member}, true, 'macro', 'An API test', '', '{"priority": "low"}'
   ${ofOrganization}`,
  `insert into sla_policy (id, organization_id, name, position, is_active, conditions, hours, first_response_minutes, warn_minutes)
   select gen_random_uuid(), o.id, 'An API test', 99, false, '{}', 'calendar', 60, 5 ${ofOrganization}`,
  `insert into ticket_feedback (id, organization_id, client_id, ticket_id, rating)
   select gen_random_uuid(), o.id, t.client_id, t.id, 4 from ticket t
   join organization o on o.id = t.organization_id
   where o.slug = $1 order by t.number limit 1 on conflict do nothing`,
  `insert into schedule (id, organization_id, name, time_zone)
   select ('00000000-0000-4000-8000-' || substr(o.id::text, 25))::uuid, o.id, 'An API test', 'UTC' ${ofOrganization}
   on conflict do nothing`,
  `insert into schedule_layer (id, organization_id, schedule_id, name, starts_at)
   select s.id, o.id, s.id, 'An API test', '2026-01-05T09:00Z' from organization o
   join schedule s on s.organization_id = o.id and s.name = 'An API test' where o.slug = $1
   on conflict do nothing`,
  `insert into schedule_override (id, organization_id, schedule_id, member_id, starts_at, ends_at)
   select s.id, o.id, s.id, ${member}, now(), now() + interval '1 day' from organization o
   join schedule s on s.organization_id = o.id and s.name = 'An API test' where o.slug = $1
   on conflict do nothing`,
  `insert into maintenance_window (id, organization_id, title, starts_at, ends_at)
   select ('00000000-0000-4000-8000-' || substr(o.id::text, 25))::uuid, o.id, 'An API test',
     now(), now() + interval '1 day' ${ofOrganization}
   on conflict do nothing`,
  `insert into escalation_policy (id, organization_id, name)
   select ('00000000-0000-4000-8000-' || substr(o.id::text, 25))::uuid, o.id, 'An API test' ${ofOrganization}
   on conflict do nothing`,
  `insert into escalation_step (id, organization_id, policy_id)
   select p.id, o.id, p.id from organization o
   join escalation_policy p on p.organization_id = o.id and p.name = 'An API test' where o.slug = $1
   on conflict do nothing`,
  `with channel as (
     insert into notification_channel (id, organization_id, name, kind, hint)
     select gen_random_uuid(), o.id, 'An API test', 'slack', 'example.com …cdef' ${ofOrganization}
     returning id, organization_id
   ), config as (
     insert into notification_channel_config (id, organization_id, channel_id, address)
     select gen_random_uuid(), organization_id, id, 'https://example.com/services/abcdef' from channel
   )
   insert into notification_channel_delivery
     (id, organization_id, channel_id, message_key, dedup_id, title, message, status)
   select gen_random_uuid(), organization_id, id, 'an API test', 'an API test', 'A message', '{}', 'failed'
   from channel`,
  `with endpoint as (
     insert into webhook_endpoint (id, organization_id, url, event_types)
     select gen_random_uuid(), o.id, 'https://example.com/hooks', '["ticket.created"]' ${ofOrganization}
     returning id, organization_id
   )
   insert into webhook_delivery (id, organization_id, endpoint_id, event_id, event_type, payload)
   select gen_random_uuid(), organization_id, id, gen_random_uuid(), 'ticket.created', '{}'
   from endpoint`,
];

export type ApiIds = Record<keyof typeof idStatements, string>;

/** Ids of rows of one organization. */
export async function apiIdsOf({ owner }: TestDatabase, slug: string): Promise<ApiIds> {
  await owner.begin(async (tx) => {
    await withoutAudit(tx, 'seed');
    for (const statement of rows) await tx.unsafe(statement, [slug]);
  });
  const columns = Object.entries(idStatements).map(([name, statement]) => `${statement} "${name}"`);
  const [row] = await owner.unsafe<ApiIds[]>(
    `select ${columns.join(', ')} from organization o where slug = $1`,
    [slug],
  );
  if (!row) throw new Error(`No organization ${slug}`);
  return row;
}

type Sample = {
  /** Parameters of the path. */
  path?: Record<string, string>;
  search?: string;
  body?: Record<string, unknown>;
  /** A file, in place of a body. */
  bytes?: string;
  /** Fields that name a row and have to be the organization's own. */
  own?: readonly string[];
};

const ticket = ({ ticketId }: ApiIds): Sample => ({ path: { ticketId } });

/** What each operation is tried with; one without an entry fails the tests. */
export const apiSamples: Record<string, (ids: ApiIds) => Sample> = {
  listTickets: () => ({ search: 'limit=5&status=open&sort=activity' }),
  getTicket: ticket,
  createTicket: ({ clientId }) => ({
    body: { clientId, title: 'The printer beeps', body: 'Twice.' },
    own: ['clientId'],
  }),
  updateTicket: (ids) => ({ ...ticket(ids), body: { priority: 'high' } }),
  mergeTicket: ({ ticketId, otherTicketId }) => ({
    path: { ticketId: otherTicketId },
    body: { intoId: ticketId },
    own: ['intoId'],
  }),
  unmergeTicket: ({ otherTicketId }) => ({ path: { ticketId: otherTicketId } }),
  snoozeTicket: (ids) => ({ ...ticket(ids), body: { untilReply: true } }),
  wakeTicket: ticket,
  applyMacro: (ids) => ({ ...ticket(ids), body: { macroId: ids.macroId }, own: ['macroId'] }),
  addTicketTag: ({ ticketId, tagId }) => ({ path: { ticketId, tagId } }),
  removeTicketTag: ({ ticketId, tagId }) => ({ path: { ticketId, tagId } }),
  listTicketFollowers: ticket,
  addTicketFollower: ({ ticketId, memberId }) => ({ path: { ticketId, memberId } }),
  removeTicketFollower: ({ ticketId, memberId }) => ({ path: { ticketId, memberId } }),
  addTicketRelation: ({ ticketId, otherTicketId }) => ({
    path: { ticketId, relatedId: otherTicketId },
    body: { role: 'related' },
  }),
  listTicketRelations: ticket,
  removeTicketRelation: ({ ticketId, otherTicketId }) => ({
    path: { ticketId, relatedId: otherTicketId },
  }),
  listTicketEvents: (ids) => ({ ...ticket(ids), search: 'limit=2' }),
  listTicketAttachments: ticket,
  listMessages: (ids) => ({ ...ticket(ids), search: 'limit=2' }),
  postMessage: (ids) => ({ ...ticket(ids), body: { body: 'We are on it.' } }),
  listNotes: ticket,
  writeNote: (ids) => ({ ...ticket(ids), body: { body: 'A known fault.' } }),
  listClients: () => ({}),
  getClient: ({ clientId }) => ({ path: { clientId } }),
  createClient: () => ({ body: { name: newId(), plan: 'standard' } }),
  updateClient: ({ clientId }) => ({ path: { clientId }, body: { plan: 'premium' } }),
  listTicketTypes: () => ({}),
  getTicketType: ({ ticketTypeId }) => ({ path: { ticketTypeId } }),
  createTicketType: () => ({ body: { name: newId() } }),
  updateTicketType: ({ ticketTypeId }) => ({ path: { ticketTypeId }, body: { name: newId() } }),
  removeTicketType: ({ ticketTypeId }) => ({ path: { ticketTypeId } }),
  restoreTicketType: ({ ticketTypeId }) => ({ path: { ticketTypeId } }),
  listTags: () => ({}),
  getTag: ({ tagId }) => ({ path: { tagId } }),
  createTag: () => ({ body: { name: newId() } }),
  updateTag: ({ tagId }) => ({ path: { tagId }, body: { hue: 10 } }),
  removeTag: ({ lastTagId }) => ({ path: { tagId: lastTagId } }),
  listMacros: () => ({}),
  getMacro: ({ macroId }) => ({ path: { macroId } }),
  listSlaPolicies: () => ({}),
  getSlaPolicy: ({ slaPolicyId }) => ({ path: { slaPolicyId } }),
  listPayments: () => ({}),
  getPayment: ({ paymentId }) => ({ path: { paymentId } }),
  recordPayment: ({ clientId }) => ({
    body: {
      clientId,
      invoiceNumber: newId(),
      amountMinor: 1_000,
      currency: 'EUR',
      issuedOn: '2026-01-02',
      dueOn: '2026-02-02',
    },
    own: ['clientId'],
  }),
  updatePayment: ({ paymentId }) => ({ path: { paymentId }, body: { description: 'Seats' } }),
  voidPayment: ({ paymentId }) => ({ path: { paymentId }, body: { reason: 'Issued twice' } }),
  listFeedback: () => ({}),
  getFeedback: ({ feedbackId }) => ({ path: { feedbackId } }),
  readMetrics: () => ({ search: 'period=90d&compareWith=previous&by=team&by=priority' }),
  searchTickets: () => ({ search: 'q=printer' }),
  listMembers: () => ({ search: 'userType=internal' }),
  getMember: ({ memberId }) => ({ path: { memberId } }),
  inviteMember: () => ({
    body: {
      email: `${newId()}@new.test`,
      access: { userType: 'internal', role: null, teamId: null, department: null },
    },
  }),
  disableMember: ({ memberId }) => ({ path: { memberId } }),
  enableMember: ({ memberId }) => ({ path: { memberId } }),
  listTeams: () => ({}),
  getTeam: ({ teamId }) => ({ path: { teamId } }),
  createTeam: () => ({ body: { name: newId() } }),
  updateTeam: ({ teamId }) => ({ path: { teamId }, body: { name: newId() } }),
  removeTeam: ({ teamId }) => ({ path: { teamId } }),
  restoreTeam: ({ teamId }) => ({ path: { teamId } }),
  listIncidents: () => ({ search: 'category=live&severity=2&limit=5' }),
  getIncident: ({ incidentId }) => ({ path: { incidentId } }),
  declareIncident: ({ serviceId }) => ({
    body: { title: 'Sign-in fails', severity: 2, services: [{ serviceId, impact: 'degraded' }] },
  }),
  updateIncident: ({ incidentId, memberId }) => ({
    path: { incidentId },
    body: { severity: 1, status: 'identified', scribeId: memberId },
    own: ['scribeId'],
  }),
  setIncidentService: ({ incidentId, serviceId }) => ({
    path: { incidentId, serviceId },
    body: { impact: 'major_outage' },
  }),
  removeIncidentService: ({ incidentId, serviceId }) => ({ path: { incidentId, serviceId } }),
  linkIncidentAlert: ({ otherIncidentId, alertId }) => ({
    path: { incidentId: otherIncidentId, alertId },
  }),
  unlinkIncidentAlert: ({ otherIncidentId, alertId }) => ({
    path: { incidentId: otherIncidentId, alertId },
  }),
  streamIncident: ({ incidentId }) => ({ path: { incidentId } }),
  listIncidentEvents: ({ incidentId }) => ({ path: { incidentId }, search: 'limit=2' }),
  writeIncidentNote: ({ incidentId }) => ({
    path: { incidentId },
    body: { body: 'The pool is full.' },
  }),
  startIncidentReview: ({ incidentId }) => ({
    path: { incidentId },
    body: { document: '## Summary\n\nThe pool was full.' },
  }),
  getIncidentReview: ({ reviewedIncidentId }) => ({ path: { incidentId: reviewedIncidentId } }),
  updateIncidentReview: ({ reviewedIncidentId, memberId }) => ({
    path: { incidentId: reviewedIncidentId },
    body: { document: 'The pool was full.', status: 'in_review', ownerId: memberId },
    own: ['ownerId'],
  }),
  listFollowUps: ({ reviewedIncidentId }) => ({ path: { incidentId: reviewedIncidentId } }),
  addFollowUp: ({ incidentId, memberId }) => ({
    path: { incidentId },
    body: { title: 'Alert earlier', ownerId: memberId },
    own: ['ownerId'],
  }),
  updateFollowUp: ({ followUpId }) => ({ path: { followUpId }, body: { isDone: true } }),
  removeFollowUp: ({ followUpId }) => ({ path: { followUpId } }),
  pageForIncident: ({ incidentId, memberId }) => ({
    path: { incidentId },
    body: { type: 'member', targetId: memberId },
    own: ['targetId'],
  }),
  acknowledgeIncident: ({ incidentId }) => ({ path: { incidentId } }),
  mergeIncident: ({ incidentId, otherIncidentId }) => ({
    path: { incidentId },
    body: { intoId: otherIncidentId },
    own: ['intoId'],
  }),
  listAlerts: () => ({ search: 'limit=5&status=triggered&status=resolved' }),
  getAlert: ({ alertId }) => ({ path: { alertId } }),
  acknowledgeAlert: ({ alertId }) => ({ path: { alertId } }),
  resolveAlert: ({ alertId }) => ({ path: { alertId } }),
  reopenAlert: ({ resolvedAlertId }) => ({ path: { alertId: resolvedAlertId } }),
  listMaintenanceWindows: () => ({ search: 'limit=5&endsFrom=2026-01-05T00:00:00Z' }),
  getMaintenanceWindow: ({ windowId }) => ({ path: { windowId } }),
  createMaintenanceWindow: ({ serviceId }) => ({
    body: {
      title: 'Database upgrade',
      startsAt: '2090-01-02T09:00:00Z',
      endsAt: '2090-01-02T10:00:00Z',
      serviceIds: [serviceId],
    },
  }),
  updateMaintenanceWindow: ({ windowId }) => ({
    path: { windowId },
    body: { title: 'Database upgrade' },
  }),
  endMaintenanceWindow: ({ windowId }) => ({ path: { windowId } }),
  removeMaintenanceWindow: ({ windowId }) => ({ path: { windowId } }),
  restoreMaintenanceWindow: ({ windowId }) => ({ path: { windowId } }),
  listServices: () => ({}),
  getService: ({ serviceId }) => ({ path: { serviceId } }),
  createService: ({ serviceId, teamId }) => ({
    body: { name: newId(), slug: newId(), teamId, dependsOnIds: [serviceId] },
    own: ['teamId'],
  }),
  listChanges: ({ serviceId }) => ({ path: { serviceId } }),
  createChange: ({ serviceId }) => ({
    path: { serviceId },
    body: { summary: 'Deployed 4.12', links: [{ href: 'https://example.com/builds/12' }] },
  }),
  updateService: ({ serviceId }) => ({ path: { serviceId }, body: { tier: 1 } }),
  removeService: ({ serviceId }) => ({ path: { serviceId } }),
  restoreService: ({ serviceId }) => ({ path: { serviceId } }),
  listSchedules: () => ({}),
  getSchedule: ({ scheduleId }) => ({ path: { scheduleId } }),
  createSchedule: () => ({ body: { name: newId(), timeZone: 'Europe/Berlin' } }),
  updateSchedule: ({ scheduleId }) => ({ path: { scheduleId }, body: { name: newId() } }),
  addScheduleLayer: ({ scheduleId, memberId }) => ({
    path: { scheduleId },
    body: {
      name: 'Nights',
      startsAt: '2026-01-05T18:00:00+01:00',
      shiftUnit: 'day',
      restrictions: [{ weekdays: [1, 2, 3, 4, 5], from: '18:00', to: '08:00' }],
      participantIds: [memberId],
    },
  }),
  updateScheduleLayer: ({ scheduleId, layerId }) => ({
    path: { scheduleId, layerId },
    body: { shiftLength: 2 },
  }),
  addScheduleOverride: ({ scheduleId, memberId }) => ({
    path: { scheduleId },
    body: { memberId, startsAt: '2090-01-02T09:00:00Z', endsAt: '2090-01-03T09:00:00Z' },
    own: ['memberId'],
  }),
  listShifts: ({ scheduleId }) => ({
    path: { scheduleId },
    search: 'from=2026-01-05T00:00:00Z&to=2026-01-19T00:00:00Z',
  }),
  listOnCalls: () => ({}),
  removeScheduleOverride: ({ scheduleId, overrideId }) => ({ path: { scheduleId, overrideId } }),
  removeScheduleLayer: ({ scheduleId, layerId }) => ({ path: { scheduleId, layerId } }),
  removeSchedule: ({ scheduleId }) => ({ path: { scheduleId } }),
  listEscalationPolicies: () => ({}),
  getEscalationPolicy: ({ policyId }) => ({ path: { policyId } }),
  createEscalationPolicy: () => ({ body: { name: newId(), repeatCount: 2 } }),
  updateEscalationPolicy: ({ policyId }) => ({ path: { policyId }, body: { name: newId() } }),
  addEscalationStep: ({ policyId, memberId }) => ({
    path: { policyId },
    body: { delayMinutes: 10, targets: [{ type: 'member', targetId: memberId }] },
  }),
  updateEscalationStep: ({ policyId, stepId }) => ({
    path: { policyId, stepId },
    body: { delayMinutes: 15 },
  }),
  removeEscalationStep: ({ policyId, stepId }) => ({ path: { policyId, stepId } }),
  removeEscalationPolicy: ({ policyId }) => ({ path: { policyId } }),
  uploadAttachment: () => ({ search: 'name=log.txt', bytes: 'It beeped twice.' }),
  getAttachment: ({ attachmentId }) => ({ path: { attachmentId } }),
  downloadAttachment: ({ attachmentId }) => ({ path: { attachmentId } }),
  discardAttachment: ({ attachmentId }) => ({ path: { attachmentId } }),
  listAuditEntries: () => ({ search: 'action=ticket.create' }),
  listNotificationChannels: () => ({}),
  getNotificationChannel: ({ channelId }) => ({ path: { channelId } }),
  createNotificationChannel: () => ({
    body: { name: newId(), kind: 'slack', address: 'https://example.com/services/abcdef' },
  }),
  updateNotificationChannel: ({ channelId }) => ({
    path: { channelId },
    body: { name: newId() },
  }),
  testNotificationChannel: ({ channelId }) => ({ path: { channelId } }),
  listNotificationChannelDeliveries: ({ channelId }) => ({
    path: { channelId },
    search: 'limit=5',
  }),
  getNotificationChannelDelivery: ({ channelDeliveryId }) => ({ path: { channelDeliveryId } }),
  replayNotificationChannelDelivery: ({ channelDeliveryId }) => ({ path: { channelDeliveryId } }),
  deleteNotificationChannel: ({ channelId }) => ({ path: { channelId } }),
  listWebhookEventTypes: () => ({}),
  listWebhookEndpoints: () => ({}),
  getWebhookEndpoint: ({ endpointId }) => ({ path: { endpointId } }),
  createWebhookEndpoint: () => ({
    body: { url: 'https://example.com/hooks', eventTypes: ['ticket.*'] },
  }),
  updateWebhookEndpoint: ({ endpointId }) => ({
    path: { endpointId },
    body: { description: 'Billing sync' },
  }),
  rotateWebhookSecret: ({ endpointId }) => ({ path: { endpointId } }),
  testWebhookEndpoint: ({ endpointId }) => ({ path: { endpointId } }),
  listWebhookDeliveries: ({ endpointId }) => ({ path: { endpointId }, search: 'limit=5' }),
  getWebhookDelivery: ({ deliveryId }) => ({ path: { deliveryId } }),
  replayWebhookDelivery: ({ deliveryId }) => ({ path: { deliveryId } }),
  deleteWebhookEndpoint: ({ endpointId }) => ({ path: { endpointId } }),
};
