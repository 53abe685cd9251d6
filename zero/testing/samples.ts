import type { ReadonlyJSONValue } from '@rocicorp/zero';
import type { TicketFilter } from '../desk/ticket/filter';

const id = '01950000-0000-7000-8000-000000000001';
const organizationId = '01950000-0000-7000-8000-0000000000aa';

const everyFacet: TicketFilter = {
  status: ['new', 'open'],
  priority: ['urgent'],
  typeId: [id],
  assigneeId: [null, id],
  clientId: [id],
  requester: { id, isMeant: false },
  teamId: [null, id],
  tagId: [id],
  channel: ['email'],
  due: { overdue: true, before: 4, paused: true },
  awaiting: true,
  asleep: false,
  merged: false,
  createdFrom: 1,
  createdBefore: 2,
  text: '#42',
};

const page = { organizationId, limit: 50, start: null, direction: 'forward' };

/** Arguments with which each registered query is tried; a query without an entry fails the tests. */
export const querySamples: Record<string, readonly (ReadonlyJSONValue | undefined)[]> = {
  'draft.ofSubject': [{ organizationId, subjectType: 'ticket', subjectId: id }],
  'draft.ofTicket': [{ organizationId, ticketId: id }],
  'payment.all': [
    { organizationId, clientId: null },
    { organizationId, clientId: id },
  ],
  'payment.unpaid': [{ organizationId }],
  'client.notes': [{ organizationId, clientId: id }],
  'view.all': [{ organizationId }],
  'analytics.manifest': [{ organizationId }],
  'analytics.delta': [{ organizationId }],
  'analytics.listed': [{ organizationId, numbers: [1, 2] }],
  'analytics.attention': [
    { organizationId, kind: 'due', limit: 5 },
    { organizationId, kind: 'unanswered', limit: 5 },
    { organizationId, kind: 'unassigned', limit: 5 },
  ],
  'attachment.pending': [{ organizationId }],
  'member.mine': [undefined],
  'member.all': [{ organizationId }],
  'member.staff': [{ organizationId }],
  'member.assignable': [{ organizationId }],
  'member.contacts': [{ organizationId, clientId: id }],
  'member.ofClient': [{ organizationId, clientId: id }],
  'client.all': [{ organizationId }],
  'notification.mine': [{ organizationId }],
  'notification.unread': [{ organizationId }],
  'heartbeat.newest': [undefined],
  'holiday.all': [{ organizationId }],
  'slaPolicy.all': [{ organizationId }],
  'macro.all': [{ organizationId }],
  'tag.all': [{ organizationId }],
  'preference.mine': [{ organizationId }],
  'apiKey.names': [{ organizationId }],
  'team.all': [{ organizationId }],
  'ticket.list': [
    { ...page, filter: {} },
    { ...page, filter: everyFacet, start: { createdAt: 3, id }, direction: 'backward' },
  ],
  'ticket.queue': [
    { ...page, filter: { sort: 'breach' } },
    { ...page, filter: everyFacet, start: { createdAt: 3, id }, direction: 'backward' },
  ],
  'ticket.opened': [{ organizationId, filter: everyFacet, limit: 20 }],
  'ticket.bounded': [{ organizationId, filter: everyFacet, limit: 1_000 }],
  'ticket.row': [{ organizationId, id }],
  'ticket.queued': [{ organizationId, id }],
  'ticket.byNumber': [{ organizationId, number: 42 }],
  'ticket.byId': [{ organizationId, id }],
  'ticket.facts': [{ organizationId, ids: [id] }],
  'ticket.types': [{ organizationId }],
};
