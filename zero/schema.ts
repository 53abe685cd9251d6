import { createSchema, type Row } from '@rocicorp/zero';
import { analyticsManifest, ticketFact } from './analytics/schema';
import { attachment } from './attachment/schema';
import { client, clientNote } from './client/schema';
import { draft } from './draft/schema';
import { ticketEvent } from './event/schema';
import { ticketFeedback } from './feedback/schema';
import { ticketFollower } from './follower/schema';
import { heartbeat } from './heartbeat/schema';
import { holiday } from './holiday/schema';
import { macro } from './macro/schema';
import { member, profile } from './member/schema';
import { ticketMessage } from './message/schema';
import { ticketNote } from './note/schema';
import { notification } from './notification/schema';
import { organization } from './organization/schema';
import { payment } from './payment/schema';
import { preference } from './preference/schema';
import { ticketRelation } from './relation/schema';
import { allRelationships } from './relationships';
import { slaPolicy } from './sla/schema';
import { tag, ticketTag } from './tag/schema';
import { team } from './team/schema';
import { ticket, ticketType } from './ticket/schema';
import { savedView } from './view/schema';

/** The part of the database that browsers replicate. A test holds it against Drizzle and the publication. */
export const schema = createSchema({
  tables: [
    organization,
    member,
    profile,
    team,
    client,
    ticketType,
    ticket,
    ticketMessage,
    ticketNote,
    ticketEvent,
    ticketFeedback,
    payment,
    clientNote,
    tag,
    ticketTag,
    ticketFollower,
    ticketRelation,
    draft,
    attachment,
    savedView,
    macro,
    notification,
    preference,
    slaPolicy,
    holiday,
    ticketFact,
    analyticsManifest,
    heartbeat,
  ],
  relationships: allRelationships,
});

export type Schema = typeof schema;
export type Organization = Row<Schema['tables']['organization']>;
export type Member = Row<Schema['tables']['member']>;
export type Profile = Row<Schema['tables']['profile']>;
export type Team = Row<Schema['tables']['team']>;
export type Client = Row<Schema['tables']['client']>;
export type TicketType = Row<Schema['tables']['ticketType']>;
export type Ticket = Row<Schema['tables']['ticket']>;
export type Payment = Row<Schema['tables']['payment']>;
export type TicketFeedback = Row<Schema['tables']['ticketFeedback']>;
export type ClientNote = Row<Schema['tables']['clientNote']>;
export type Tag = Row<Schema['tables']['tag']>;
export type TicketTag = Row<Schema['tables']['ticketTag']>;
export type TicketRelation = Row<Schema['tables']['ticketRelation']>;
export type Draft = Row<Schema['tables']['draft']>;
export type Attachment = Row<Schema['tables']['attachment']>;
export type SavedView = Row<Schema['tables']['savedView']>;
export type Macro = Row<Schema['tables']['macro']>;
export type Notification = Row<Schema['tables']['notification']>;
export type SlaPolicy = Row<Schema['tables']['slaPolicy']>;
export type Holiday = Row<Schema['tables']['holiday']>;
