import { defineQuery, type Query } from '@rocicorp/zero';
import { z } from 'zod';
import { seesAttachment } from '@/zero/platform/attachment/permissions';
import { seesClient } from '@/zero/platform/client/permissions';
import type { Context } from '@/zero/core/context';
import { seesEvent } from '../event/permissions';
import { seesFeedback } from '../feedback/permissions';
import { idSchema, instantSchema } from '@/zero/core/ids';
import { seesFollower } from '@/zero/platform/follower/permissions';
import { seesProfile } from '@/zero/platform/member/permissions';
import { seesMessage } from '../message/permissions';
import { seesNote } from '../note/permissions';
import type { Schema } from '@/zero/schema';
import { seesSubjectLink } from '@/zero/platform/subject-link/permissions';
import { withLinkEnds } from '@/zero/references';
import { seesTag, seesTagLink } from '@/zero/platform/tag/permissions';
import { matches, ticketFilterSchema } from './filter';
import { seesTicket, seesTicketType, visibleTickets, visibleTicketTypes } from './permissions';

/** Longest page of a list. */
const pageLimit = 1_000;
/** Most tickets that can be had with their threads before they are opened. */
export const openedLimit = 20;
/** Newest messages, notes and events that an open ticket holds. */
export const threadLimit = 500;

const organization = z.strictObject({ organizationId: idSchema });

const listSchema = organization.extend({
  filter: ticketFilterSchema,
  limit: z.number().int().min(1).max(pageLimit),
  /** The row after which the page begins, with the column of its order; the first page has none. */
  start: z
    .strictObject({
      id: idSchema,
      createdAt: instantSchema,
      nextDueAt: instantSchema.optional(),
      waitingSince: instantSchema.optional(),
      lastActivityAt: instantSchema.optional(),
    })
    .nullable(),
  /** `backward` pages towards the list's beginning, in the reverse order. */
  direction: z.enum(['forward', 'backward']),
});

// Without type parameters: TypeScript's work on a query doubles with each `related` of an open type.

/** Tickets with all names that a row of a list shows; clients find no tags. */
const namedTickets = (ctx: Context) =>
  visibleTickets(ctx)
    .related('client', (client) => client.where(seesClient(ctx)))
    .related('requester', (profile) => profile.where(seesProfile(ctx)))
    .related('assignee', (profile) => profile.where(seesProfile(ctx)))
    .related('type', (type) => type.where(seesTicketType(ctx)))
    .related('tagLinks', (tags) =>
      tags.where(seesTagLink(ctx)).related('tag', (tag) => tag.where(seesTag(ctx))),
    );

/** Tickets with their threads and links; what is the desk's own stays empty for clients. */
const threadedTickets = (ctx: Context) =>
  namedTickets(ctx)
    .related('messages', (messages) =>
      messages
        .where(seesMessage(ctx))
        .related('author', (author) => author.where(seesProfile(ctx)))
        .orderBy('createdAt', 'desc')
        .orderBy('id', 'desc')
        .limit(threadLimit),
    )
    .related('notes', (notes) =>
      notes
        .where(seesNote(ctx))
        .related('author', (author) => author.where(seesProfile(ctx)))
        .orderBy('createdAt', 'desc')
        .orderBy('id', 'desc')
        .limit(threadLimit),
    )
    .related('events', (events) =>
      events
        .where(seesEvent(ctx))
        .related('actor', (actor) => actor.where(seesProfile(ctx)))
        .orderBy('createdAt', 'desc')
        .orderBy('id', 'desc')
        .limit(threadLimit),
    )
    .related('attachments', (attachments) =>
      attachments
        .where(seesAttachment(ctx))
        // Ids are given in the order of choosing; uploads end in any.
        .orderBy('id', 'asc')
        .limit(threadLimit),
    )
    .related('feedback', (feedback) => feedback.where(seesFeedback(ctx)))
    .related('mergedInto', (into) => into.where(seesTicket(ctx)))
    .related('mergedFrom', (from) => from.where(seesTicket(ctx)).orderBy('number', 'asc'))
    .related('followers', (followers) =>
      followers
        .where(seesFollower(ctx))
        .related('profile', (profile) => profile.where(seesProfile(ctx)))
        .orderBy('createdAt', 'asc'),
    )
    .related('linksFrom', (links) => withLinkEnds(links.where(seesSubjectLink(ctx)), ctx))
    .related('linksTo', (links) => withLinkEnds(links.where(seesSubjectLink(ctx)), ctx));

/** Tickets with what a row shows that a desk's own people have not on the device; names come by id. */
const markedTickets = (ctx: Context) =>
  visibleTickets(ctx)
    .related('requester', (profile) => profile.where(seesProfile(ctx)))
    .related('tagLinks', (tags) => tags.where(seesTagLink(ctx)));

/** The column and direction of each order. */
const orders = {
  newest: ['createdAt', 'desc'],
  breach: ['nextDueAt', 'asc'],
  waiting: ['waitingSince', 'asc'],
  activity: ['lastActivityAt', 'desc'],
} as const;

/** A page of tickets in the filter's order, from a cursor. */
function pageOf<Return>(
  tickets: Query<'ticket', Schema, Return>,
  args: z.infer<typeof listSchema>,
  ctx: Context,
) {
  const [column, direction] = orders[args.filter.sort ?? 'newest'];
  const isForward = args.direction === 'forward';
  const order = isForward ? direction : direction === 'asc' ? 'desc' : 'asc';
  const page = tickets
    .where('organizationId', args.organizationId)
    .where(matches(args.filter, ctx))
    .orderBy(column, order)
    .orderBy('id', order)
    .limit(args.limit);
  return args.start ? page.start(args.start) : page;
}

/** A page of tickets with all names that their rows show. */
const list = defineQuery(listSchema, ({ args, ctx }) => pageOf(namedTickets(ctx), args, ctx));

/** The same for who has the names of clients, colleagues, types and tags on the device. */
const queue = defineQuery(listSchema, ({ args, ctx }) => pageOf(markedTickets(ctx), args, ctx));

/** The first tickets of a list with all that shows when they are opened: to have them before that. */
const opened = defineQuery(
  listSchema.pick({ organizationId: true, filter: true }).extend({
    limit: z.number().int().min(1).max(openedLimit),
  }),
  ({ args, ctx }) =>
    pageOf(threadedTickets(ctx), { ...args, start: null, direction: 'forward' }, ctx),
);

/** The tickets of a list without what their rows show beside them: for counting up to a limit. */
const bounded = defineQuery(
  listSchema.pick({ organizationId: true, filter: true, limit: true }),
  ({ args, ctx }) =>
    visibleTickets(ctx)
      .where('organizationId', args.organizationId)
      .where(matches(args.filter, ctx))
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(args.limit),
);

const byNumber = defineQuery(
  organization.extend({ number: z.number().int().positive() }),
  ({ args, ctx }) =>
    threadedTickets(ctx)
      .where('organizationId', args.organizationId)
      .where('number', args.number)
      .one(),
);

/** For a ticket that has no number yet, or a list's permalink. */
const byId = defineQuery(organization.extend({ id: idSchema }), ({ args, ctx }) =>
  threadedTickets(ctx).where('organizationId', args.organizationId).where('id', args.id).one(),
);

/** One row of a list, as `list` shows it. */
const row = defineQuery(organization.extend({ id: idSchema }), ({ args, ctx }) =>
  namedTickets(ctx).where('organizationId', args.organizationId).where('id', args.id).one(),
);

/** One row of a list, as `queue` shows it. */
const queued = defineQuery(organization.extend({ id: idSchema }), ({ args, ctx }) =>
  markedTickets(ctx).where('organizationId', args.organizationId).where('id', args.id).one(),
);

/** Some tickets with their tags and nothing more: for what a change of them changes. */
const facts = defineQuery(
  organization.extend({ ids: z.array(idSchema).min(1).max(100) }),
  ({ args, ctx }) =>
    visibleTickets(ctx)
      .where('organizationId', args.organizationId)
      .where('id', 'IN', args.ids)
      .related('tagLinks', (tags) => tags.where(seesTagLink(ctx))),
);

const types = defineQuery(organization, ({ args, ctx }) =>
  visibleTicketTypes(ctx)
    .where('organizationId', args.organizationId)
    .orderBy('position', 'asc')
    .orderBy('id', 'asc'),
);

export const ticketQueries = {
  list,
  queue,
  opened,
  bounded,
  row,
  queued,
  byNumber,
  byId,
  facts,
  types,
};
