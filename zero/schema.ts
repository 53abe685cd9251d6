import { createSchema, type Row } from '@rocicorp/zero';
import { client } from './client/schema';
import { ticketEvent } from './event/schema';
import { ticketFeedback } from './feedback/schema';
import { member, profile } from './member/schema';
import { ticketMessage } from './message/schema';
import { ticketNote } from './note/schema';
import { organization } from './organization/schema';
import { payment } from './payment/schema';
import { allRelationships } from './relationships';
import { team } from './team/schema';
import { ticket, ticketType } from './ticket/schema';

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
export type TicketMessage = Row<Schema['tables']['ticketMessage']>;
export type TicketNote = Row<Schema['tables']['ticketNote']>;
export type TicketEvent = Row<Schema['tables']['ticketEvent']>;
export type Payment = Row<Schema['tables']['payment']>;
