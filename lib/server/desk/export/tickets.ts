import { actorWho } from '@/zero/core/actor';
import { matches, type TicketFilter } from '@/zero/desk/ticket/filter';
import { visibleTickets } from '@/zero/desk/ticket/permissions';
import type { BulkDesk } from '../bulk/desk';
import { insideDesk } from '../bulk/enter';
import type { ExportRow, RowPages } from '@/lib/server/platform/export/format';

const pageSize = 1_000;

const moment = (column: string) =>
  `to_char(t.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The columns of exported tickets and where they come from. Their names are a promise: only ever add. */
const columns = {
  number: 't.number',
  title: 't.title',
  status: 't.status',
  priority: 't.priority',
  type: 'y.name',
  client: 'c.name',
  requester: 'r.name',
  assignee: 'a.name',
  team: 'm.name',
  channel: 't.channel',
  tags: `(select coalesce(json_agg(tag.name order by tag.name), '[]') from tag_link l
    join tag on tag.id = l.tag_id where l.subject_id = t.id)`,
  created_at: moment('created_at'),
  updated_at: moment('updated_at'),
  last_activity_at: moment('last_activity_at'),
  first_responded_at: moment('first_responded_at'),
  resolved_at: moment('resolved_at'),
  closed_at: moment('closed_at'),
  reopened_count: 't.reopened_count',
  rating: 'f.rating',
  id: 't.id',
};

export const ticketColumns = Object.keys(columns);

const statement = `
  select ${Object.entries(columns)
    .map(([name, from]) => `${from} as ${name}`)
    .join(', ')}
  from unnest($1::text::uuid[]) with ordinality as wanted(id, place)
  join ticket t on t.id = wanted.id
  join client c on c.id = t.client_id
  left join ticket_type y on y.id = t.type_id
  left join profile r on r.id = t.requester_id
  left join profile a on a.id = t.assignee_id
  left join team m on m.id = t.team_id
  left join ticket_feedback f on f.ticket_id = t.id
  order by wanted.place`;

/**
 * The tickets that a list with this filter shows, newest first: chosen by the list's own query. Each
 * page is a transaction of its own, so that whoever loses the right gets no more, and a slow reader
 * holds nothing.
 */
export async function* ticketPages(desk: BulkDesk, filter: TicketFilter): RowPages {
  const { userId, organizationId } = desk;
  const ctx = { userId };
  const matching = visibleTickets(ctx)
    .where('organizationId', organizationId)
    .where(matches(filter, ctx))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize);
  let last: { id: string; createdAt: number } | undefined;
  for (;;) {
    const from = last;
    const { page, rows } = await insideDesk(desk, async ({ tx, query }) => {
      await actorWho(tx, { userId }, organizationId, 'ticket.export');
      const found = await tx.run(from ? matching.start(from) : matching);
      const ids = `{${found.map(({ id }) => id).join(',')}}`;
      return { page: found, rows: await query(statement, [ids]) };
    });
    yield [...rows] as ExportRow[];
    last = page.at(-1);
    if (!last || page.length < pageSize) return;
  }
}
