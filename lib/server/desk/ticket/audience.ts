import type postgres from 'postgres';
import { ofPostgres } from '@/lib/server/core/statements';
import { readFollowerIds } from '@/lib/server/platform/follower/followers';
import type { Person } from '@/lib/server/platform/notification/recipients';
import type { Audience } from './recipients';

/** Reads who is around a ticket. The transaction is inside the organization. */
export async function readAudience(
  sql: postgres.TransactionSql,
  organizationId: string,
  ticketId: string,
): Promise<Audience> {
  const [ticket] = await sql<NonNullable<Audience['ticket']>[]>`
    select client_id "clientId", assignee_id "assigneeId", team_id "teamId", requester_id "requesterId"
    from ticket where organization_id = ${organizationId} and id = ${ticketId}`;
  const followerIds = await readFollowerIds(ofPostgres(sql), {
    organizationId,
    subjectType: 'ticket',
    subjectId: ticketId,
  });
  const writers = await sql<{ id: string }[]>`
    select distinct author_id id from ticket_message
    where ticket_id = ${ticketId} and author_type = 'client' and author_id is not null`;
  const writerIds = writers.map(({ id }) => id);
  const people = await sql<Person[]>`
    select id, user_type "userType", role, client_id "clientId", team_id "teamId" from member
    where organization_id = ${organizationId} and status = 'active'
      and (user_type = 'internal' or id = any(${[...writerIds, ticket?.requesterId ?? null]}::uuid[]))`;
  return {
    people,
    ticket: ticket ?? null,
    followerIds,
    writerIds,
  };
}
