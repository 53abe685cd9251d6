import { z } from 'zod';
import { type AuditAction, auditedAction } from '@/zero/platform/audit/actions';
import { idSchema } from '@/zero/core/ids';
import { type Actor, referenceOf } from '@/lib/server/core/actor';
import type { Query } from '@/lib/server/core/query';
import { record, type RedactedFields } from './record';
import { subjectByType, type SubjectType } from '@/zero/modules';

type AuditedChange = {
  action: AuditAction;
  organizationId: string;
  actor: Actor;
  /** The mutator's arguments, checked by the mutator itself. */
  args: unknown;
};

/** A subject that changed: its whole row, by camelCase names, where it was and is there. Not for the eyes of the audit log. */
export type Change = {
  subjectId: string;
  before: RedactedFields | undefined;
  after: RedactedFields | undefined;
};

/**
 * Runs a change and records it, in the same transaction, with its subject's row before and after: one
 * entry, or one each where it is about several. What stayed as it was (a message that came twice)
 * leaves no entry.
 * @returns what changed, for what follows from it
 */
export async function withAudit(
  query: Query,
  audited: AuditedChange,
  run: () => Promise<void>,
): Promise<Change[]> {
  const { action, organizationId, actor, args } = audited;
  const { subject: about, audit } = auditedAction(action);
  const subject = { type: about.type, organizationId, ids: subjectsOf(action, args) };
  const before = await readSnapshots(query, subject);
  await run();
  const after = await readSnapshots(query, subject);
  // A mutator refuses arguments without an id; one that does not would leave no trace.
  if (subject.ids.length === 0) throw new Error(`${action} does not say what it is about`);
  const absent = subject.ids.filter((id) => !before.has(id) && !after.has(id));
  if (absent.length > 0 && !audit.mayBeAbsent) {
    throw new Error(`${action} was about nothing that is there: ${absent.join(', ')}`);
  }
  const changes = subject.ids
    .filter((id) => before.get(id)?.version !== after.get(id)?.version)
    .map((id) => ({ subjectId: id, before: before.get(id)?.row, after: after.get(id)?.row }));
  for (const change of changes) {
    await record(query, {
      ...change,
      organizationId,
      actor: referenceOf(actor),
      action,
      after: { ...change.after, ...detailsOf(action, args) },
    });
  }
  return changes;
}

const argumentsSchema = z.record(z.string(), z.unknown());
const manySchema = z.array(z.object({ id: idSchema }));

/** The ids of what an action is about, as its definition finds them in the arguments. What is no id is left out. */
function subjectsOf(action: AuditAction, args: unknown): string[] {
  const given = argumentsSchema.safeParse(args).data ?? {};
  const named = given[auditedAction(action).subjectId ?? ''];
  const many = manySchema.safeParse(named).data;
  if (many) return [...new Set(many.map(({ id }) => id))];
  const one = idSchema.safeParse(named);
  return one.success ? [one.data] : [];
}

/** The id of what a mutation is about; null where there is none, or more than one. */
export function subjectOf(action: AuditAction, args: unknown): string | null {
  const [id, ...others] = subjectsOf(action, args);
  return others.length > 0 ? null : (id ?? null);
}

/** What the action's definition keeps of the arguments, which the mutator has checked. */
function detailsOf(action: AuditAction, args: unknown): RedactedFields {
  const details = auditedAction(action).audit.details?.(args as never) ?? {};
  return Object.fromEntries(
    Object.entries(details).filter(([, value]) => value !== null && value !== undefined),
  );
}

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
async function readSnapshots(
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
