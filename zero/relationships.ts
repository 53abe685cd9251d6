import { relationships } from '@rocicorp/zero';
import { client } from './client/schema';
import { ticketEvent } from './event/schema';
import { ticketFeedback } from './feedback/schema';
import { member, profile } from './member/schema';
import { ticketMessage } from './message/schema';
import { ticketNote } from './note/schema';
import { organization } from './organization/schema';
import { payment } from './payment/schema';
import { team } from './team/schema';
import { ticket, ticketType } from './ticket/schema';

// Every table reaches the member rows that decide who may see it: `members` of its organization,
// and `clientMembers` of its client where it has one. Permissions are built on these two.
const membersOf = {
  sourceField: ['organizationId'],
  destField: ['organizationId'],
  destSchema: member,
} as const;
const clientMembersOf = {
  sourceField: ['organizationId', 'clientId'],
  destField: ['organizationId', 'clientId'],
  destSchema: member,
} as const;

const authorOf = {
  sourceField: ['organizationId', 'authorId'],
  destField: ['organizationId', 'id'],
  destSchema: profile,
} as const;

export const allRelationships = [
  relationships(organization, ({ many }) => ({
    members: many({ sourceField: ['id'], destField: ['organizationId'], destSchema: member }),
  })),
  relationships(member, ({ one, many }) => ({
    members: many(membersOf),
    organization: one({
      sourceField: ['organizationId'],
      destField: ['id'],
      destSchema: organization,
    }),
    profile: one({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'id'],
      destSchema: profile,
    }),
    client: one({
      sourceField: ['organizationId', 'clientId'],
      destField: ['organizationId', 'id'],
      destSchema: client,
    }),
    team: one({
      sourceField: ['organizationId', 'teamId'],
      destField: ['organizationId', 'id'],
      destSchema: team,
    }),
  })),
  relationships(profile, ({ many }) => ({
    members: many(membersOf),
    clientMembers: many(clientMembersOf),
  })),
  relationships(team, ({ many }) => ({ members: many(membersOf) })),
  relationships(client, ({ many }) => ({
    members: many(membersOf),
    clientMembers: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'clientId'],
      destSchema: member,
    }),
  })),
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
  relationships(payment, ({ many }) => ({
    members: many(membersOf),
    clientMembers: many(clientMembersOf),
  })),
];
