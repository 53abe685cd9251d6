import { z } from 'zod';
import { auditActions, type AuditAction, type AuditSubject } from '@/zero/audit/actions';
import type { Query } from './query';
import { record } from './record';
import type { Facts } from './redact';

/** Where the rows of a subject are, for those that mutators change. */
const tables: Partial<Record<AuditSubject, string>> = {
  ticket: 'ticket',
  member: 'member',
  client: 'client',
  team: 'team',
  organization: 'organization',
};

export type Deed = {
  action: AuditAction;
  organizationId: string;
  /** Who does it: an active member. */
  memberId: string;
  /** The mutator's arguments, checked by the mutator itself. */
  args: unknown;
};

/**
 * Runs a change and records it, in the same transaction, with its subject's row before and after. A
 * change that changed nothing (a message that came twice) leaves no entry.
 */
export async function witness(query: Query, deed: Deed, run: () => Promise<void>): Promise<void> {
  const { action, organizationId, memberId, args } = deed;
  const subjectId = subjectOf(action, args);
  const before = subjectId ? await look(query, deed, subjectId) : undefined;
  await run();
  // Without an id the mutator has refused its arguments.
  if (!subjectId) throw new Error(`${action} does not say what it is about`);
  const after = await look(query, deed, subjectId);
  if (before?.version === after?.version) return;
  await record(query, {
    organizationId,
    actor: { type: 'member', id: memberId },
    action,
    subjectId,
    before: before?.row,
    after: after && { ...after.row, ...factsOf(action, args) },
  });
}

const idsSchema = z.record(z.string(), z.unknown());

/**
 * The id of what a mutation is about: the argument named after the subject (`ticketId`), or `id` where
 * the mutation makes it. Null for anything that is not an id.
 */
export function subjectOf(action: AuditAction, args: unknown): string | null {
  const given = idsSchema.safeParse(args).data ?? {};
  const id = z.uuid().safeParse(given[`${auditActions[action]}Id`] ?? given['id']);
  return id.data ?? null;
}

/** What the arguments say beyond the subject's row: which message or note, and how long it is. */
function factsOf(action: AuditAction, args: unknown): Facts {
  const given = idsSchema.safeParse(args).data ?? {};
  const feature = action.slice(0, action.indexOf('.'));
  return {
    ...(feature !== auditActions[action] && { [`${feature}Id`]: given['id'] }),
    ...(typeof given['body'] === 'string' && { bodyLength: given['body'].length }),
  };
}

type Look = { version: string; row: Facts };

/** The subject's row and its version, and keeps others from changing it until the transaction ends. */
async function look(
  query: Query,
  { action, organizationId }: Deed,
  subjectId: string,
): Promise<Look | undefined> {
  const subject = auditActions[action];
  const table = tables[subject];
  if (!table) throw new Error(`${action} has no row to look at`);
  const scope = subject === 'organization' ? 'id' : 'organization_id';
  const [found] = await query(
    `select xmin::text as version, to_jsonb(t) as row from ${table} t
     where id = $1 and ${scope} = $2 for no key update`,
    [subjectId, organizationId],
  );
  if (!found) return undefined;
  const { version, row } = lookSchema.parse(found);
  return { version, row: Object.fromEntries(Object.entries(row).map(camelCased)) };
}

const lookSchema = z.object({ version: z.string(), row: z.record(z.string(), z.unknown()) });

const camelCased = ([name, value]: [string, unknown]): [string, unknown] => [
  name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  value,
];
