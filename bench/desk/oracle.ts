import type postgres from 'postgres';
import { type Expectation, rowLabel } from './stopwatch';

export type KnownTicket = {
  id: string;
  number: number;
  title: string;
  client: string;
  status: string;
  priority: string;
  /** A part of its newest public message that Markdown renders unchanged. */
  excerpt: string;
};

const screenRows = 20;
/** Number of newest tickets that the client preloads. */
export const preloaded = 500;

/** Lists leave out snoozed and merged tickets by default. */
const shown = (sql: postgres.Sql) =>
  sql`t.merged_into_id is null and t.snoozed_until is null and not t.snoozed_until_reply`;

/** Northwind's ticket list, newest first. */
export async function knownTickets(sql: postgres.Sql, limit: number): Promise<KnownTicket[]> {
  return await tickets(sql, sql``, limit);
}

/**
 * Clients with a full screen of tickets of which few are among the newest 1,000, so their list has
 * to come from the server. Fewest first.
 */
export async function clientsOffDevice(
  sql: postgres.Sql,
): Promise<{ name: string; tickets: () => Promise<KnownTicket[]> }[]> {
  const rows = await sql<{ id: string; name: string }[]>`
    with ranked as (
      select t.client_id, row_number() over (order by t.created_at desc, t.id desc) place
      from ticket t join organization o on o.id = t.organization_id where o.slug = 'northwind' and ${shown(sql)})
    select c.id, c.name from client c join ranked on ranked.client_id = c.id
    group by c.id, c.name
    having count(*) >= ${screenRows + 2} and count(*) filter (where place <= 1000) < ${screenRows / 2}
    order by count(*) filter (where place <= 1000), c.name`;
  return rows.map(({ id, name }) => ({
    name,
    tickets: () => tickets(sql, sql`and t.client_id = ${id}`, 100),
  }));
}

async function tickets(
  sql: postgres.Sql,
  condition: postgres.PendingQuery<postgres.Row[]>,
  limit: number,
) {
  const rows = await sql<(Omit<KnownTicket, 'says'> & { body: string })[]>`
    select t.id, t.number, t.title, c.name client, t.status, t.priority,
      (select m.body from ticket_message m where m.ticket_id = t.id
       order by m.created_at desc, m.id desc limit 1) body
    from ticket t join client c on c.id = t.client_id join organization o on o.id = t.organization_id
    where o.slug = 'northwind' and ${shown(sql)} ${condition}
    order by t.created_at desc, t.id desc limit ${limit}`;
  return rows.map(({ body, ...ticket }) => ({ ...ticket, excerpt: plainPart(body ?? '') }));
}

/** The longest part of a text that rendering leaves unchanged. */
function plainPart(body: string): string {
  const parts = body.split(/[^\p{L}\p{N} ,.?!]+/u).map((part) => part.trim());
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

export const rowLabels = (list: readonly KnownTicket[]) =>
  list.map(({ number, title, client }) => rowLabel(number, title, client));

/** The list's first screen. */
export const firstRows = (list: readonly KnownTicket[]): Expectation => ({
  kind: 'rows',
  rows: rowLabels(list).slice(0, screenRows),
  only: list.length < screenRows,
});

export type Choice = { label: string; left: readonly KnownTicket[] };

/** Filter options that leave a full screen of tickets that are on the device. */
export function choicesOf(
  newest: readonly KnownTicket[],
  part: 'status' | 'priority',
  options: readonly { value: string; label: string }[],
): Choice[] {
  return options
    .map(({ value, label }) => ({ label, left: newest.filter((it) => it[part] === value) }))
    .filter(({ left }) => left.length >= screenRows);
}

/** The ticket's page, with its heading and a part of its newest message. */
export const opened = ({ number, title, excerpt }: KnownTicket): Expectation => ({
  kind: 'ticket',
  heading: `#${number}${title}`,
  excerpt,
});
