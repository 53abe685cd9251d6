import { relationships } from '@rocicorp/zero';
import { analyticsManifest, ticketFact } from './analytics/schema';
import { client } from '@/zero/platform/client/schema';
import { clientNote } from './client/schema';
import { ticketEvent } from './event/schema';
import { ticketFeedback } from './feedback/schema';
import { holiday } from './holiday/schema';
import { macro } from './macro/schema';
import { ticketMessage } from './message/schema';
import { ticketNote } from './note/schema';
import { payment } from './payment/schema';
import { slaPolicy } from './sla/schema';
import { ticket, ticketType } from './ticket/schema';
import { draft } from '@/zero/platform/draft/schema';
import { follower } from '@/zero/platform/follower/schema';
import { profile } from '@/zero/platform/member/schema';
import { notification } from '@/zero/platform/notification/schema';
import { authorOf, clientMembersOf, membersOf, ownerOf, profileOf } from '@/zero/platform/tables';
import { attachment } from '@/zero/platform/attachment/schema';
import { subjectLink } from '@/zero/platform/subject-link/schema';
import { tagLink } from '@/zero/platform/tag/schema';
import { team } from '@/zero/platform/team/schema';

/** The ticket that a row of another module is about. */
const subjectTicketOf = {
  sourceField: ['organizationId', 'subjectId'],
  destField: ['organizationId', 'id'],
  destSchema: ticket,
} as const;

export const deskTables = [
  ticketType,
  ticket,
  ticketMessage,
  ticketNote,
  ticketEvent,
  ticketFeedback,
  payment,
  clientNote,
  macro,
  slaPolicy,
  holiday,
  ticketFact,
  analyticsManifest,
] as const;

/** Columns of JSON that name rows by their ids; see `zero/replace-id.ts`. */
export const deskIdColumns = [
  ['macro', 'actions'],
  ['sla_policy', 'conditions'],
] as const;

export const deskRelationships = [
  relationships(ticketType, ({ many }) => ({ members: many(membersOf) })),
  relationships(ticket, ({ one, many }) => ({
    members: many(membersOf),
    clientMembers: many(clientMembersOf),
    client: one({
      sourceField: ['organizationId', 'clientId'],
      destField: ['organizationId', 'id'],
      destSchema: client,
    }),
    requester: one({
      sourceField: ['organizationId', 'requesterId'],
      destField: ['organizationId', 'id'],
      destSchema: profile,
    }),
    assignee: one({
      sourceField: ['organizationId', 'assigneeId'],
      destField: ['organizationId', 'id'],
      destSchema: profile,
    }),
    type: one({
      sourceField: ['organizationId', 'typeId'],
      destField: ['organizationId', 'id'],
      destSchema: ticketType,
    }),
    messages: many({ sourceField: ['id'], destField: ['ticketId'], destSchema: ticketMessage }),
    notes: many({ sourceField: ['id'], destField: ['ticketId'], destSchema: ticketNote }),
    events: many({ sourceField: ['id'], destField: ['ticketId'], destSchema: ticketEvent }),
    feedback: one({ sourceField: ['id'], destField: ['ticketId'], destSchema: ticketFeedback }),
    team: one({
      sourceField: ['organizationId', 'teamId'],
      destField: ['organizationId', 'id'],
      destSchema: team,
    }),
    tagLinks: many({ sourceField: ['id'], destField: ['subjectId'], destSchema: tagLink }),
    followers: many({ sourceField: ['id'], destField: ['subjectId'], destSchema: follower }),
    linksFrom: many({ sourceField: ['id'], destField: ['fromId'], destSchema: subjectLink }),
    linksTo: many({ sourceField: ['id'], destField: ['toId'], destSchema: subjectLink }),
    attachments: many({ sourceField: ['id'], destField: ['subjectId'], destSchema: attachment }),
    drafts: many({ sourceField: ['id'], destField: ['subjectId'], destSchema: draft }),
    mergedInto: one({
      sourceField: ['organizationId', 'mergedIntoId'],
      destField: ['organizationId', 'id'],
      destSchema: ticket,
    }),
    mergedFrom: many({ sourceField: ['id'], destField: ['mergedIntoId'], destSchema: ticket }),
  })),
  relationships(ticketMessage, ({ one, many }) => ({
    members: many(membersOf),
    clientMembers: many(clientMembersOf),
    author: one(authorOf),
  })),
  relationships(ticketNote, ({ one, many }) => ({
    members: many(membersOf),
    author: one(authorOf),
  })),
  relationships(ticketEvent, ({ one, many }) => ({
    members: many(membersOf),
    actor: one({
      sourceField: ['organizationId', 'actorId'],
      destField: ['organizationId', 'id'],
      destSchema: profile,
    }),
  })),
  relationships(ticketFeedback, ({ many }) => ({
    members: many(membersOf),
    clientMembers: many(clientMembersOf),
  })),
  relationships(payment, ({ one, many }) => ({
    members: many(membersOf),
    clientMembers: many(clientMembersOf),
    client: one({
      sourceField: ['organizationId', 'clientId'],
      destField: ['organizationId', 'id'],
      destSchema: client,
    }),
  })),
  relationships(clientNote, ({ one, many }) => ({
    members: many(membersOf),
    author: one(authorOf),
  })),
  relationships(macro, ({ one, many }) => ({
    members: many(membersOf),
    owner: many(ownerOf),
    author: one(profileOf),
  })),
  relationships(slaPolicy, ({ many }) => ({ members: many(membersOf) })),
  relationships(holiday, ({ many }) => ({ members: many(membersOf) })),
  relationships(ticketFact, ({ many }) => ({ members: many(membersOf) })),
  relationships(analyticsManifest, ({ many }) => ({ members: many(membersOf) })),
  // What the platform's tables reach of this module.
  relationships(subjectLink, ({ one }) => ({
    fromTicket: one({
      sourceField: ['organizationId', 'fromId'],
      destField: ['organizationId', 'id'],
      destSchema: ticket,
    }),
    toTicket: one({
      sourceField: ['organizationId', 'toId'],
      destField: ['organizationId', 'id'],
      destSchema: ticket,
    }),
  })),
  relationships(draft, ({ one }) => ({ ticket: one(subjectTicketOf) })),
  relationships(notification, ({ one }) => ({ ticket: one(subjectTicketOf) })),
] as const;
