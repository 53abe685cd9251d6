import { relationships } from '@rocicorp/zero';
import { apiKey } from './api-key/schema';
import { attachment } from './attachment/schema';
import { notificationChannel } from './channel/schema';
import { client } from './client/schema';
import { draft } from './draft/schema';
import { follower } from './follower/schema';
import { member, profile } from './member/schema';
import { notification } from './notification/schema';
import { organization } from './organization/schema';
import { preference } from './preference/schema';
import { subjectLink } from './subject-link/schema';
import { tag, tagLink } from './tag/schema';
import { team } from './team/schema';
import { savedView } from './view/schema';

// Every table reaches the member rows that decide who may see it: `members` of its organization,
// and `clientMembers` of its client where it has one. Permissions are built on these two and `owner`.
// Their first column alone has to decide, since zero-cache may compare only that; see `ownRow`.
export const membersOf = {
  sourceField: ['organizationId'],
  destField: ['organizationId'],
  destSchema: member,
} as const;
export const clientMembersOf = {
  sourceField: ['clientId', 'organizationId'],
  destField: ['clientId', 'organizationId'],
  destSchema: member,
} as const;

/** The member whose own row it is. */
export const ownerOf = {
  sourceField: ['memberId', 'organizationId'],
  destField: ['id', 'organizationId'],
  destSchema: member,
} as const;
/** The face of that member. */
export const profileOf = {
  sourceField: ['organizationId', 'memberId'],
  destField: ['organizationId', 'id'],
  destSchema: profile,
} as const;

export const authorOf = {
  sourceField: ['organizationId', 'authorId'],
  destField: ['organizationId', 'id'],
  destSchema: profile,
} as const;

export const platformTables = [
  organization,
  apiKey,
  member,
  profile,
  client,
  team,
  draft,
  follower,
  attachment,
  tag,
  tagLink,
  subjectLink,
  savedView,
  notification,
  preference,
  notificationChannel,
] as const;

/** Columns of JSON that name rows by their ids; see `zero/replace-id.ts`. */
export const platformIdColumns = [['saved_view', 'config']] as const;

export const platformRelationships = [
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
  relationships(client, ({ many }) => ({
    members: many(membersOf),
    clientMembers: many({
      sourceField: ['id', 'organizationId'],
      destField: ['clientId', 'organizationId'],
      destSchema: member,
    }),
  })),
  relationships(apiKey, ({ many }) => ({ members: many(membersOf) })),
  relationships(notificationChannel, ({ many }) => ({ members: many(membersOf) })),
  relationships(team, ({ many }) => ({ members: many(membersOf) })),
  relationships(draft, ({ one, many }) => ({
    members: many(membersOf),
    owner: many(ownerOf),
    author: one(profileOf),
  })),
  relationships(follower, ({ one, many }) => ({
    members: many(membersOf),
    profile: one(profileOf),
  })),
  relationships(attachment, ({ one, many }) => ({
    members: many(membersOf),
    clientMembers: many(clientMembersOf),
    owner: many({
      sourceField: ['uploaderId', 'organizationId'],
      destField: ['id', 'organizationId'],
      destSchema: member,
    }),
    uploader: one({
      sourceField: ['organizationId', 'uploaderId'],
      destField: ['organizationId', 'id'],
      destSchema: profile,
    }),
  })),
  relationships(tag, ({ many }) => ({ members: many(membersOf) })),
  relationships(tagLink, ({ one, many }) => ({
    members: many(membersOf),
    tag: one({
      sourceField: ['organizationId', 'tagId'],
      destField: ['organizationId', 'id'],
      destSchema: tag,
    }),
  })),
  relationships(subjectLink, ({ many }) => ({ members: many(membersOf) })),
  relationships(savedView, ({ one, many }) => ({
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
    member: one({
      sourceField: ['organizationId', 'subjectId'],
      destField: ['organizationId', 'id'],
      destSchema: member,
    }),
  })),
  relationships(preference, ({ many }) => ({
    members: many(membersOf),
    owner: many({
      sourceField: ['id', 'organizationId'],
      destField: ['id', 'organizationId'],
      destSchema: member,
    }),
  })),
] as const;
