import type postgres from 'postgres';
import type { SimilarTicket, TicketHit } from '@/zero/desk/search/ticket-hit';
import type { SearchResponse } from '@/zero/platform/search/answer';
import { excerpt, highlight } from '@/lib/search/highlight';
import type { TicketStatus } from '@/zero/desk/ticket/values';

export type SearchRequest = {
  text: string;
  limit: number;
  status?: readonly TicketStatus[] | undefined;
  clientId?: string | undefined;
};

/** From here on the function stops counting. */
const countedTo = 700;

type Row = Omit<TicketHit, 'subjectType' | 'title' | 'excerpt'> & {
  title: string;
  excerpt: string | null;
  terms: string[];
  total: number;
};

/** What the entered person may find, best first; `sql` has entered the organization. */
export async function searchTickets(
  sql: postgres.TransactionSql,
  { text, limit, status, clientId }: SearchRequest,
): Promise<SearchResponse<TicketHit>> {
  const rows = await sql<Row[]>`
    select id, number, title, status, client_id as "clientId", client_name as "clientName",
      extract(epoch from created_at)::float8 * 1000 as "createdAt",
      extract(epoch from last_activity_at)::float8 * 1000 as "lastActivityAt",
      is_close as "isClose", found_in as "foundIn", excerpt, terms, total
    from search_tickets(${text}, ${limit}, ${status ? [...status] : null}, ${clientId ?? null})`;
  const [state] = await sql<{ isBehind: boolean }[]>`select search_is_behind() as "isBehind"`;
  const exact = rows.find(({ isClose }) => !isClose)?.total ?? 0;
  const total = Math.max(exact, rows.length);
  return {
    hits: rows.map(hitOf),
    total,
    isMore: total >= countedTo,
    isBehind: state?.isBehind ?? false,
  };
}

function hitOf({ terms, title, excerpt: body, ...row }: Row): TicketHit {
  const { id, number, status, clientId, clientName, createdAt, lastActivityAt, isClose, foundIn } =
    row;
  return {
    subjectType: 'ticket',
    id,
    number,
    title: highlight(title, terms),
    status,
    clientId,
    clientName,
    createdAt,
    lastActivityAt,
    isClose,
    foundIn,
    excerpt: body === null ? [] : excerpt(body, terms),
  };
}

/** Earlier tickets that the entered person may see and whose titles share words with `text`. */
export function similarTickets(
  sql: postgres.TransactionSql,
  text: string,
  limit = 5,
): Promise<SimilarTicket[]> {
  return sql<SimilarTicket[]>`
    select id, number, title, status,
      extract(epoch from created_at)::float8 * 1000 as "createdAt",
      extract(epoch from resolved_at)::float8 * 1000 as "resolvedAt"
    from similar_tickets(${text}, ${limit})`;
}
