import { relationships } from '@rocicorp/zero';
import { analyticsManifest, ticketFact } from './desk/analytics/schema';
import { attachment } from './platform/attachment/schema';
import { client, clientNote } from './desk/client/schema';
import { draft } from './platform/draft/schema';
import { ticketEvent } from './desk/event/schema';
import { ticketFeedback } from './desk/feedback/schema';
import { ticketFollower } from './desk/follower/schema';
import { holiday } from './desk/holiday/schema';
import { macro } from './desk/macro/schema';
import { member, profile } from './platform/member/schema';
import { ticketMessage } from './desk/message/schema';
import { ticketNote } from './desk/note/schema';
import { notification } from './platform/notification/schema';
import { organization } from './platform/organization/schema';
import { payment } from './desk/payment/schema';
import { preference } from './platform/preference/schema';
import { ticketRelation } from './desk/relation/schema';
import { slaPolicy } from './desk/sla/schema';
import { tag, ticketTag } from './desk/tag/schema';
import { team } from './platform/team/schema';
import { ticket, ticketType } from './desk/ticket/schema';
import { savedView } from './platform/view/schema';

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

/** The member whose own row it is. */
const ownerOf = {
  sourceField: ['organizationId', 'memberId'],
  destField: ['organizationId', 'id'],
  destSchema: member,
} as const;
const ticketOf = {
  sourceField: ['organizationId', 'ticketId'],
  destField: ['organizationId', 'id'],
  destSchema: ticket,
} as const;
/** The face of that member. */
const profileOf = {
  sourceField: ['organizationId', 'memberId'],
  destField: ['organizationId', 'id'],
  destSchema: profile,
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
    team: one({
      sourceField: ['organizationId', 'teamId'],
      destField: ['organizationId', 'id'],
      destSchema: team,
    }),
    ticketTags: many({ sourceField: ['id'], destField: ['ticketId'], destSchema: ticketTag }),
    followers: many({ sourceField: ['id'], destField: ['ticketId'], destSchema: ticketFollower }),
    relationsFrom: many({ sourceField: ['id'], destField: ['fromId'], destSchema: ticketRelation }),
    relationsTo: many({ sourceField: ['id'], destField: ['toId'], destSchema: ticketRelation }),
    attachments: many({ sourceField: ['id'], destField: ['ticketId'], destSchema: attachment }),
    drafts: many({ sourceField: ['id'], destField: ['ticketId'], destSchema: draft }),
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
  relationships(tag, ({ many }) => ({
    members: many(membersOf),
    ticketTags: many({ sourceField: ['id'], destField: ['tagId'], destSchema: ticketTag }),
  })),
  relationships(ticketTag, ({ one, many }) => ({
    members: many(membersOf),
    tag: one({
      sourceField: ['organizationId', 'tagId'],
      destField: ['organizationId', 'id'],
      destSchema: tag,
    }),
    ticket: one(ticketOf),
  })),
  relationships(ticketFollower, ({ one, many }) => ({
    members: many(membersOf),
    profile: one(profileOf),
    ticket: one(ticketOf),
  })),
  relationships(ticketRelation, ({ one, many }) => ({
    members: many(membersOf),
    from: one({
      sourceField: ['organizationId', 'fromId'],
      destField: ['organizationId', 'id'],
      destSchema: ticket,
    }),
    to: one({
      sourceField: ['organizationId', 'toId'],
      destField: ['organizationId', 'id'],
      destSchema: ticket,
    }),
  })),
  relationships(draft, ({ one, many }) => ({
    members: many(membersOf),
    owner: many(ownerOf),
    author: one(profileOf),
    ticket: one(ticketOf),
  })),
  relationships(attachment, ({ one, many }) => ({
    members: many(membersOf),
    clientMembers: many(clientMembersOf),
    owner: many({
      sourceField: ['organizationId', 'uploaderId'],
      destField: ['organizationId', 'id'],
      destSchema: member,
    }),
    uploader: one({
      sourceField: ['organizationId', 'uploaderId'],
      destField: ['organizationId', 'id'],
      destSchema: profile,
    }),
  })),
  relationships(savedView, ({ one, many }) => ({
    members: many(membersOf),
    owner: many(ownerOf),
    author: one(profileOf),
  })),
  relationships(macro, ({ one, many }) => ({
    members: many(membersOf),
    owner: many(ownerOf),
    author: one(profileOf),
  })),
  relationships(notification, ({ one, many }) => ({
    members: many(membersOf),
    owner: many(ownerOf),
    actor: one({
      sourceField: ['organizationId', 'actorId'],
      destField: ['organizationId', 'id'],
      destSchema: profile,
    }),
    ticket: one(ticketOf),
  })),
  relationships(preference, ({ many }) => ({
    members: many(membersOf),
    owner: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'id'],
      destSchema: member,
    }),
  })),
  relationships(slaPolicy, ({ many }) => ({ members: many(membersOf) })),
  relationships(holiday, ({ many }) => ({ members: many(membersOf) })),
  relationships(ticketFact, ({ many }) => ({ members: many(membersOf) })),
  relationships(analyticsManifest, ({ many }) => ({ members: many(membersOf) })),
];
