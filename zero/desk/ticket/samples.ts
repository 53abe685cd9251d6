import { newId } from '@/zero/core/ids';
import {
  everyone,
  id,
  organizationId,
  staff,
  type EntitySamples,
} from '@/zero/testing/entity-samples';
import { either, internalOf } from '@/zero/testing/visible';
import type { TicketFilter } from './filter';

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

export const ticketIds = {
  ticketId: 't.id',
  relatedId:
    '(select r.id from ticket r where r.organization_id = t.organization_id and r.id <> t.id order by r.client_id = t.client_id desc limit 1)',
} as const;

export const ticketSamples: EntitySamples = {
  capabilities: {
    'ticket.create': everyone,
    'ticket.createForAnyClient': staff,
    'ticket.triage': staff,
    'ticket.close': everyone,
    'ticket.reopen': everyone,
    'ticket.export': staff,
  },
  queries: {
    'ticket.list': {
      table: 'ticket',
      args: [
        { ...page, filter: {} },
        { ...page, filter: everyFacet, start: { createdAt: 3, id }, direction: 'backward' },
      ],
    },
    'ticket.queue': {
      table: 'ticket',
      args: [
        { ...page, filter: { sort: 'breach' } },
        { ...page, filter: everyFacet, start: { createdAt: 3, id }, direction: 'backward' },
      ],
    },
    'ticket.opened': { table: 'ticket', args: [{ organizationId, filter: everyFacet, limit: 20 }] },
    'ticket.bounded': {
      table: 'ticket',
      args: [{ organizationId, filter: everyFacet, limit: 1_000 }],
    },
    'ticket.row': { table: 'ticket', args: [{ organizationId, id }] },
    'ticket.queued': { table: 'ticket', args: [{ organizationId, id }] },
    'ticket.byNumber': { table: 'ticket', args: [{ organizationId, number: 42 }] },
    'ticket.byId': { table: 'ticket', args: [{ organizationId, id }] },
    'ticket.facts': { table: 'ticket', args: [{ organizationId, ids: [id] }] },
    'ticket.types': { table: 'ticketType', args: [{ organizationId }] },
  },
  visible: {
    ticket: either('r'),
    ticket_event: internalOf('r'),
  },
  writes: {
    'ticket.create': {
      may: everyone,
      creates: 'ticketId',
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
      creates: 'messageId',
      args: ({ ticketId, macroId, attachmentId }) => ({
        ticketId,
        macroId,
        messageId: newId(),
        body: 'x',
        attachmentIds: [attachmentId],
      }),
    },
    'ticket.close': { may: everyone, args: ({ ticketId }) => ({ ticketId }) },
    'ticket.reopen': { may: everyone, args: ({ ticketId }) => ({ ticketId }) },
  },
};
