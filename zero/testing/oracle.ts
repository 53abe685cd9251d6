import type { Sql } from 'postgres';

/**
 * Which rows a person may see, told once more and independently of `permissions.ts`, in SQL.
 * `$1` is the user's id.
 */
const member = (condition: string) =>
  `exists (select 1 from member m where m.user_id = $1 and m.status = 'active' and ${condition})`;
const internalOf = (row: string) =>
  member(`m.organization_id = ${row}.organization_id and m.user_type = 'internal'`);
const sameClient = (row: string, column = 'client_id') =>
  member(
    `m.organization_id = ${row}.organization_id and m.user_type = 'client' and m.client_id = ${row}.${column}`,
  );
const anyoneOf = (row: string) => member(`m.organization_id = ${row}.organization_id`);
const either = (row: string) => `(${internalOf(row)} or ${sameClient(row)})`;

const owned = (row: string, column = 'member_id') =>
  member(`m.organization_id = ${row}.organization_id and m.id = ${row}.${column}`);
const ownOrShared = `(${internalOf('r')} and (r.is_shared or ${owned('r')}))`;

const predicates: Record<string, string> = {
  organization: member('m.organization_id = r.id'),
  member: `(r.user_id = $1 or ${internalOf('r')})`,
  profile: `(${either('r')} or (r.user_type = 'internal' and ${anyoneOf('r')}))`,
  team: internalOf('r'),
  api_key: internalOf('r'),
  client: `(${internalOf('r')} or ${sameClient('r', 'id')})`,
  ticket_type: anyoneOf('r'),
  ticket: either('r'),
  ticket_message: either('r'),
  ticket_note: internalOf('r'),
  ticket_event: internalOf('r'),
  ticket_feedback: either('r'),
  payment: either('r'),
  client_note: internalOf('r'),
  tag: internalOf('r'),
  ticket_tag: internalOf('r'),
  ticket_follower: internalOf('r'),
  ticket_relation: internalOf('r'),
  sla_policy: internalOf('r'),
  holiday: internalOf('r'),
  ticket_fact: internalOf('r'),
  analytics_manifest: internalOf('r'),
  saved_view: ownOrShared,
  macro: ownOrShared,
  notification: owned('r'),
  preference: owned('r', 'id'),
  draft: `(${owned('r')} or (r.audience = 'internal' and ${internalOf('r')}))`,
  attachment: `((r.subject_id is null and ${owned('r', 'uploader_id')}) or (r.subject_id is not null and ${internalOf('r')})
    or (not r.is_internal and ${sameClient('r')}))`,
};

/** The tables that the oracle knows. */
export const oracleTables = Object.keys(predicates);

/** The ids of `table` that the user may see, of all organizations. */
export async function visibleIds(sql: Sql, table: string, userId: string): Promise<Set<string>> {
  const predicate = predicates[table];
  if (!predicate) throw new Error(`The oracle has no predicate for ${table}`);
  const rows = await sql.unsafe<{ id: string }[]>(
    `select r.id from ${table} r where ${predicate}`,
    [userId],
  );
  return new Set(rows.map((row) => row.id));
}
