import type postgres from 'postgres';
import { z } from 'zod';
import type { AuditAction, AuditActorType, AuditResult } from '@/zero/platform/audit/actions';
import type { AuditFilter } from '@/zero/platform/audit/filter';
import { idSchema } from '@/zero/core/ids';
import type { SubjectType } from '@/zero/modules';
import type { Tenant } from '@/lib/server/platform/session/tenant';
import type { JsonObject } from './canonical';

/** One entry as its readers get it. */
export type AuditRow = {
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  actorType: AuditActorType;
  actorId: string | null;
  action: AuditAction;
  outcome: AuditResult;
  subjectType: SubjectType;
  subjectId: string | null;
  /** The number of a ticket. */
  subjectNumber: number | null;
  before: JsonObject | null;
  after: JsonObject | null;
  reason: string | null;
  requestId: string | null;
  address: string | null;
  /** In the chain, so that a change of it would be found. */
  sealed: boolean;
};

/** Where a page ends: the next one goes on behind it. */
export type AuditCursor = { at: number; id: string };

/**
 * Entries that match, newest first, at most `limit`, behind `after`. The tenant's row-level security applies: whoever
 * is no member of the organization's own people gets none.
 */
export function readEntries(
  { sql, organizationId }: Pick<Tenant, 'sql' | 'organizationId'>,
  filter: AuditFilter,
  { after, limit }: { after: AuditCursor | undefined; limit: number },
): Promise<AuditRow[]> {
  return sql<AuditRow[]>`
    select e.id, (extract(epoch from e.created_at) * 1000)::float8 as at,
      e.actor_type as "actorType", e.actor_id as "actorId", e.action, e.outcome,
      e.subject_type as "subjectType", e.subject_id as "subjectId",
      case when e.subject_type = 'ticket' and e.subject_id ~ '^[0-9a-f-]{36}$' then (
        select t.number from ticket t
        where t.organization_id = e.organization_id and t.id = e.subject_id::uuid
      ) end as "subjectNumber",
      e.before, e.after, e.reason, e.request_id as "requestId", e.address,
      coalesce((select true from audit_seal s where s.entry_id = e.id), false) as sealed
    from audit_entry e
    where e.organization_id = ${organizationId} ${matching(sql, organizationId, filter)}
      ${after ? sql`and (e.created_at, e.id) < (to_timestamp(${after.at}::float8 / 1000), ${after.id})` : sql``}
    order by e.created_at desc, e.id desc limit ${limit}`;
}

function matching(sql: postgres.TransactionSql, organizationId: string, filter: AuditFilter) {
  const { person, action, outcome, subject, request, from, to } = filter;
  const zone = sql`(select time_zone from organization where id = ${organizationId})`;
  return sql`
    ${person.length > 0 ? sql`and e.actor_id in ${sql(person)}` : sql``}
    ${action.length > 0 ? sql`and e.action in ${sql(action)}` : sql``}
    ${outcome ? sql`and e.outcome = ${outcome}` : sql``}
    ${request ? sql`and e.request_id = ${request}` : sql``}
    ${from ? sql`and e.created_at >= ${from}::text::date::timestamp at time zone ${zone}` : sql``}
    ${to ? sql`and e.created_at < (${to}::text::date + 1)::timestamp at time zone ${zone}` : sql``}
    ${subject ? sql`and e.subject_id = ${subjectId(sql, organizationId, subject)}` : sql``}`;
}

/** The number of a ticket stands for its id. */
function subjectId(sql: postgres.TransactionSql, organizationId: string, subject: string) {
  if (!/^\d+$/.test(subject)) return sql`${subject}`;
  return sql`(
    select id::text from ticket
    where organization_id = ${organizationId} and number = ${Number(subject)})`;
}

/** Names, by id, for whatever the entries name of this organization. */
export async function readNames(
  { sql, organizationId }: Pick<Tenant, 'sql' | 'organizationId'>,
  rows: readonly AuditRow[],
): Promise<Record<string, string>> {
  const ids = [...new Set(rows.flatMap(idsIn))];
  if (ids.length === 0) return {};
  const found = await sql<{ id: string; name: string }[]>`
    select id, name from profile where organization_id = ${organizationId} and id in ${sql(ids)}
    union all
    select id, name from client where organization_id = ${organizationId} and id in ${sql(ids)}
    union all
    select id, name from team where organization_id = ${organizationId} and id in ${sql(ids)}
    union all
    select id, name from ticket_type where organization_id = ${organizationId} and id in ${sql(ids)}
    union all
    select id, name from tag where organization_id = ${organizationId} and id in ${sql(ids)}
    union all
    select id, name from api_key where organization_id = ${organizationId} and id in ${sql(ids)}
    union all
    select id, name from macro where organization_id = ${organizationId} and id in ${sql(ids)}
    union all
    select id, '#' || number from ticket where organization_id = ${organizationId} and id in ${sql(ids)}`;
  return Object.fromEntries(found.map(({ id, name }) => [id, name]));
}

function idsIn({ actorId, subjectId: id, before, after }: AuditRow): string[] {
  const values = [actorId, id, ...Object.values(before ?? {}), ...Object.values(after ?? {})];
  return values.flatMap((value) => idSchema.safeParse(value).data ?? []);
}

const cursorSchema = z.object({ at: z.coerce.number().int().min(0), id: idSchema });

/** The cursor in an address; undefined for none and for what is none. */
export function readCursor(text: string | null): AuditCursor | undefined {
  const [at, id] = text?.split('_') ?? [];
  return cursorSchema.safeParse({ at, id }).data;
}

export const writeCursor = ({ at, id }: AuditCursor) => `${at}_${id}`;

/** A page of the audit log, newest first. */
export type AuditPage = {
  rows: AuditRow[];
  /** Names of people, clients, teams and types, by their ids in `rows`. */
  names: Record<string, string>;
  /** For `after`; null on the last page. */
  next: string | null;
};
