import { z } from 'zod';
import { ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';
import type { Query } from '@/lib/server/core/query';

const factsSchema = z.object({
  status: z.enum(ticketStatuses),
  priority: z.enum(ticketPriorities),
  assigneeId: z.string().nullable(),
  typeId: z.string().nullable(),
  teamId: z.string().nullable(),
  title: z.string(),
  snooze: z.object({ until: z.number().nullable(), untilReply: z.boolean() }),
  mergedIntoId: z.string().nullable(),
  tagIds: z.array(z.string()),
});

const rowsSchema = z.array(z.object({ id: z.string(), number: z.number(), facts: factsSchema }));

export type TicketSnapshot = z.infer<typeof rowsSchema>[number];

/** The tickets' facts by id; others cannot change them until the transaction ends. */
export async function readTicketSnapshots(
  query: Query,
  organizationId: string,
  ticketIds: readonly string[],
): Promise<Map<string, TicketSnapshot>> {
  const found = await query(
    `select t.id, t.number, jsonb_build_object(
       'status', t.status, 'priority', t.priority, 'assigneeId', t.assignee_id,
       'typeId', t.type_id, 'teamId', t.team_id, 'title', t.title,
       'snooze', jsonb_build_object(
         'until', (extract(epoch from t.snoozed_until) * 1000)::float8,
         'untilReply', t.snoozed_until_reply),
       'mergedIntoId', t.merged_into_id,
       'tagIds', coalesce((
         select jsonb_agg(tag_id order by tag_id) from tag_link
         where organization_id = t.organization_id and subject_id = t.id), '[]')) as facts
     from ticket t
     where t.organization_id = $1 and t.id = any($2::text::uuid[])
     order by t.id for no key update of t`,
    [organizationId, uuids(ticketIds)],
  );
  return new Map(rowsSchema.parse([...found]).map((look) => [look.id, look]));
}

/** Ids as one value: an array of Postgres, whichever driver carries it. */
export const uuids = (ids: readonly string[]) => `{${ids.join(',')}}`;
