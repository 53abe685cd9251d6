import { and, asc, desc, eq, gt, isNull, lt, ne, or, sql, type SQL } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import * as schema from '@/drizzle/schema';

const { client, member, organization, profile, session, tag, ticket, ticketMessage, ticketNote } =
  schema;
const { tagLink } = schema;

export type Database = PostgresJsDatabase<typeof schema>;
export type Viewer = { organizationId: string; memberId: string };
export type ListFilter = {
  status?: string | undefined;
  priority?: string | undefined;
  client?: string | undefined;
};

/** The member of Northwind whose session this is. */
export async function viewerOf(db: Database, token: string): Promise<Viewer | undefined> {
  const [viewer] = await db
    .select({ organizationId: member.organizationId, memberId: member.id })
    .from(session)
    .innerJoin(member, eq(member.userId, session.userId))
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .where(
      and(
        eq(session.token, token),
        gt(session.expiresAt, sql`now()`),
        eq(member.status, 'active'),
        eq(organization.slug, 'northwind'),
      ),
    );
  return viewer;
}

const columns = {
  id: ticket.id,
  number: ticket.number,
  title: ticket.title,
  status: ticket.status,
  priority: ticket.priority,
  client: client.name,
  clientId: ticket.clientId,
  assignee: profile.name,
  createdAt: ticket.createdAt,
  nextDueAt: ticket.nextDueAt,
  tags: sql<
    string[]
  >`array(select ${tag.name} from ${tagLink} join ${tag} on ${tag.id} = ${tagLink.tagId} where ${tagLink.subjectId} = ${ticket.id} order by 1)`,
};

const pageSize = 50;

/** A page of the ticket list, newest first, from after `cursor` on. */
export async function ticketPage(
  db: Database,
  { organizationId }: Viewer,
  { status, priority, client: clientId }: ListFilter,
  cursor?: { createdAt: string; id: string },
) {
  const narrowed: (SQL | undefined)[] = [
    status ? sql`${ticket.status} = ${status}` : undefined,
    priority ? sql`${ticket.priority} = ${priority}` : undefined,
    clientId ? eq(ticket.clientId, clientId) : undefined,
    cursor
      ? or(
          lt(ticket.createdAt, new Date(cursor.createdAt)),
          and(eq(ticket.createdAt, new Date(cursor.createdAt)), lt(ticket.id, cursor.id)),
        )
      : undefined,
  ];
  return await db
    .select(columns)
    .from(ticket)
    .innerJoin(client, eq(client.id, ticket.clientId))
    .leftJoin(profile, eq(profile.id, ticket.assigneeId))
    .where(
      and(
        eq(ticket.organizationId, organizationId),
        isNull(ticket.mergedIntoId),
        isNull(ticket.snoozedUntil),
        eq(ticket.snoozedUntilReply, false),
        ...narrowed,
      ),
    )
    .orderBy(desc(ticket.createdAt), desc(ticket.id))
    .limit(pageSize);
}

export async function clientNames(db: Database, { organizationId }: Viewer) {
  return await db
    .select({ id: client.id, name: client.name })
    .from(client)
    .where(eq(client.organizationId, organizationId))
    .orderBy(asc(client.name));
}

/** A ticket with its thread: messages and internal notes, oldest first. */
export async function ticketByNumber(db: Database, { organizationId }: Viewer, number: number) {
  const [found] = await db
    .select({ ...columns, firstRespondedAt: ticket.firstRespondedAt, channel: ticket.channel })
    .from(ticket)
    .innerJoin(client, eq(client.id, ticket.clientId))
    .leftJoin(profile, eq(profile.id, ticket.assigneeId))
    .where(and(eq(ticket.organizationId, organizationId), eq(ticket.number, number)));
  if (!found) return undefined;
  const entries = await Promise.all([
    db
      .select({
        id: ticketMessage.id,
        body: ticketMessage.body,
        author: profile.name,
        createdAt: ticketMessage.createdAt,
        kind: sql<'message' | 'note'>`'message'`,
      })
      .from(ticketMessage)
      .leftJoin(profile, eq(profile.id, ticketMessage.authorId))
      .where(eq(ticketMessage.ticketId, found.id)),
    db
      .select({
        id: ticketNote.id,
        body: ticketNote.body,
        author: profile.name,
        createdAt: ticketNote.createdAt,
        kind: sql<'message' | 'note'>`'note'`,
      })
      .from(ticketNote)
      .leftJoin(profile, eq(profile.id, ticketNote.authorId))
      .where(eq(ticketNote.ticketId, found.id)),
  ]);
  const thread = entries.flat().sort((a, b) => +a.createdAt - +b.createdAt);
  return { ...found, thread };
}

/** Stores a public reply. */
export async function postReply(
  db: Database,
  { organizationId, memberId }: Viewer,
  number: number,
  { id, body }: { id: string; body: string },
) {
  await db.transaction(async (tx) => {
    const [found] = await tx
      .update(ticket)
      .set({ lastActivityAt: sql`now()`, lastAgentMessageAt: sql`now()` })
      .where(and(eq(ticket.organizationId, organizationId), eq(ticket.number, number)))
      .returning({ ticketId: ticket.id, clientId: ticket.clientId });
    if (!found) throw new Error(`No ticket ${number}`);
    await tx.insert(ticketMessage).values({
      id,
      organizationId,
      ...found,
      authorId: memberId,
      authorType: 'agent',
      body,
    });
  });
}

const since = sql`(date_trunc('day', now() at time zone 'Europe/Berlin') - interval '29 days') at time zone 'Europe/Berlin'`;
const day = sql<string>`to_char(${ticket.createdAt} at time zone 'Europe/Berlin', 'YYYY-MM-DD')`;
const quantiles = (to: SQL.Aliased | typeof ticket.resolvedAt) =>
  sql<
    number[] | null
  >`percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from ${to} - ${ticket.createdAt}))`;

/** The dashboard's metrics of the last 30 days in one round trip. */
export async function metricsOf(
  db: Database,
  { organizationId }: Viewer,
  typeId: string | undefined,
) {
  const { ticketFeedback } = schema;
  const counted = and(
    eq(ticket.organizationId, organizationId),
    isNull(ticket.mergedIntoId),
    ne(ticket.origin, 'imported'),
  );
  const scope = and(counted, typeId ? eq(ticket.typeId, typeId) : undefined);
  const created = sql<number>`count(*)::int`;
  const [series, backlog, first, resolution, csat, byType] = await Promise.all([
    db
      .select({ day, created })
      .from(ticket)
      .where(and(scope, sql`${ticket.createdAt} >= ${since}`))
      .groupBy(sql`1`)
      .orderBy(sql`1`),
    db.$count(ticket, and(scope, isNull(ticket.resolvedAt))),
    db
      .select({ q: quantiles(ticket.firstRespondedAt) })
      .from(ticket)
      .where(and(scope, sql`${ticket.firstRespondedAt} >= ${since}`)),
    db
      .select({ q: quantiles(ticket.resolvedAt) })
      .from(ticket)
      .where(and(scope, sql`${ticket.resolvedAt} >= ${since}`)),
    db
      .select({
        good: sql<number>`count(*) filter (where ${ticketFeedback.rating} >= 4)::int`,
        rated: sql<number>`count(*)::int`,
      })
      .from(ticketFeedback)
      .innerJoin(ticket, eq(ticket.id, ticketFeedback.ticketId))
      .where(and(scope, sql`${ticketFeedback.createdAt} >= ${since}`)),
    db
      .select({ key: ticket.typeId, created })
      .from(ticket)
      .where(and(counted, sql`${ticket.createdAt} >= ${since}`))
      .groupBy(ticket.typeId)
      .orderBy(sql`2 desc`),
  ]);
  return {
    series,
    backlog,
    medianSeconds: { first: first[0]?.q?.[0], resolution: resolution[0]?.q?.[0] },
    csat: csat[0],
    byType,
  };
}

export type TicketRow = Awaited<ReturnType<typeof ticketPage>>[number];
export type OpenedTicket = NonNullable<Awaited<ReturnType<typeof ticketByNumber>>>;
export type Metrics = Awaited<ReturnType<typeof metricsOf>>;
