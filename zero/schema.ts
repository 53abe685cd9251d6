import { createSchema, type Row } from '@rocicorp/zero';
import { analyticsManifest, ticketFact } from './desk/analytics/schema';
import { attachment } from './platform/attachment/schema';
import { client, clientNote } from './desk/client/schema';
import { draft } from './platform/draft/schema';
import { ticketEvent } from './desk/event/schema';
import { ticketFeedback } from './desk/feedback/schema';
import { ticketFollower } from './desk/follower/schema';
import { heartbeat } from './core/heartbeat/schema';
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
import { allRelationships } from './relationships';
import { slaPolicy } from './desk/sla/schema';
import { tag, ticketTag } from './desk/tag/schema';
import { team } from './platform/team/schema';
import { ticket, ticketType } from './desk/ticket/schema';
import { savedView } from './platform/view/schema';

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
