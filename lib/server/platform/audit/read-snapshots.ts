import { z } from 'zod';
import { subjectByType, type SubjectType } from '@/zero/subjects';
import type { Query } from '@/lib/server/core/query';
import type { RedactedFields } from './redact';

/** A subject as it stands: its row by camelCase names, and a version that every change of it gives it anew, also a second one in the same transaction. */
type Look = { version: string; row: RedactedFields };

// An array, since Postgres guesses too many rows for a subquery and would read the whole table.
const wanted = 'any($2::text::uuid[])';
const rowOf = (table: string, organization = 'organization_id') =>
  `select t.id, concat(t.xmin, t.ctid) as version, to_jsonb(t) as row from ${table} t
   where t.${organization} = $1 and t.id = ${wanted} order by t.id for no key update of t`;

/** Where the row of a subject is not the one row of its table with its id. */
const statements: Partial<Record<SubjectType, string>> = {
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
  { type, organizationId, ids }: { type: SubjectType; organizationId: string; ids: string[] },
): Promise<Map<string, Look>> {
  const { tableName } = subjectByType(type);
  const statement = statements[type] ?? (tableName && rowOf(tableName));
  if (!statement) throw new Error(`The audit log does not know where to look for a ${type}`);
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
