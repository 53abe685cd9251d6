import { z } from 'zod';
import type { AuditSubject } from '@/zero/platform/audit/actions';
import type { Query } from '@/lib/server/core/query';
import type { Facts } from './redact';

/** A subject as it stands: its row by camelCase names, and a version that every change of it gives it anew, also a second one in the same transaction. */
type Look = { version: string; row: Facts };

// An array, since Postgres guesses too many rows for a subquery and would read the whole table.
const wanted = 'any($2::text::uuid[])';
const rowOf = (table: string, organization = 'organization_id') =>
  `select t.id, concat(t.xmin, t.ctid) as version, to_jsonb(t) as row from ${table} t
   where t.${organization} = $1 and t.id = ${wanted} order by t.id for no key update of t`;

/** How the rows of a subject are read, for those that mutators change. */
const statements: Partial<Record<AuditSubject, string>> = {
  ticket: rowOf('ticket'),
  client: rowOf('client'),
  team: rowOf('team'),
  ticketType: rowOf('ticket_type'),
  payment: rowOf('payment'),
  macro: rowOf('macro'),
  view: rowOf('saved_view'),
  tag: rowOf('tag'),
  slaPolicy: rowOf('sla_policy'),
  holiday: rowOf('holiday'),
  clientNote: rowOf('client_note'),
  organization: rowOf('organization', 'id'),
  // Name and title stand in the profile.
  member: `
    select t.id, concat(t.xmin, t.ctid, p.xmin, p.ctid) as version,
      to_jsonb(t) || jsonb_build_object('name', p.name, 'title', p.title) as row
    from member t left join profile p on p.id = t.id
    where t.organization_id = $1 and t.id = ${wanted} order by t.id for no key update of t`,
};

/** The subjects that are there, by id; others cannot change them until the transaction ends. */
export async function readSnapshots(
  query: Query,
  { type, organizationId, ids }: { type: AuditSubject; organizationId: string; ids: string[] },
): Promise<Map<string, Look>> {
  const statement = statements[type];
  if (!statement) throw new Error(`The trail does not know where to look for a ${type}`);
  if (ids.length === 0) return new Map();
  const found = await query(statement, [organizationId, `{${ids.join(',')}}`]);
  return new Map(
    rowsSchema
      .parse([...found])
      .map(({ id, version, row }) => [
        id,
        { version, row: Object.fromEntries(Object.entries(row).map(camelCased)) },
      ]),
  );
}

const rowsSchema = z.array(
  z.object({ id: z.string(), version: z.string(), row: z.record(z.string(), z.unknown()) }),
);

const camelCased = ([name, value]: [string, unknown]): [string, unknown] => [
  name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  value,
];
