import { z } from 'zod';
import { auditActions, type AuditAction } from '@/zero/platform/audit/actions';
import { idSchema } from '@/zero/core/ids';
import { readSnapshots } from './read-snapshots';
import type { Query } from '@/lib/server/core/query';
import { record } from './record';
import type { Facts } from './redact';

type Deed = {
  action: AuditAction;
  organizationId: string;
  /** Who does it: an active member. */
  memberId: string;
  /** The mutator's arguments, checked by the mutator itself. */
  args: unknown;
};

/** A subject that changed: its whole row, by camelCase names, where it was and is there. Not for the eyes of the trail. */
export type Change = { subjectId: string; before: Facts | undefined; after: Facts | undefined };

/**
 * Runs a change and records it, in the same transaction, with its subject's row before and after: one
 * entry, or one each where it is about several. What stayed as it was (a message that came twice)
 * leaves no entry.
 * @returns what changed, for what follows from it
 */
export async function withAudit(
  query: Query,
  deed: Deed,
  run: () => Promise<void>,
): Promise<Change[]> {
  const { action, organizationId, memberId, args } = deed;
  const subject = { type: auditActions[action], organizationId, ids: subjectsOf(action, args) };
  const before = await readSnapshots(query, subject);
  await run();
  const after = await readSnapshots(query, subject);
  // A mutator refuses arguments without an id; one that does not would leave no trace.
  if (subject.ids.length === 0) throw new Error(`${action} does not say what it is about`);
  const absent = subject.ids.filter((id) => !before.has(id) && !after.has(id));
  // Addresses that the organization knows already make no member.
  if (absent.length > 0 && action !== 'member.invite') {
    throw new Error(`${action} was about nothing that is there: ${absent.join(', ')}`);
  }
  const changes = subject.ids
    .filter((id) => before.get(id)?.version !== after.get(id)?.version)
    .map((id) => ({ subjectId: id, before: before.get(id)?.row, after: after.get(id)?.row }));
  for (const change of changes) {
    await record(query, {
      ...change,
      organizationId,
      actor: { type: 'member', id: memberId },
      action,
      after: { ...change.after, ...factsOf(action, args) },
    });
  }
  return changes;
}

const argumentsSchema = z.record(z.string(), z.unknown());
const manySchema = z.array(z.object({ id: idSchema }));

/**
 * The ids of what a mutation is about: the argument named after the subject (`ticketId`), or those in
 * the list named after it (`members`), or `id` where the mutation makes it. What is no id is left out.
 */
function subjectsOf(action: AuditAction, args: unknown): string[] {
  const given = argumentsSchema.safeParse(args).data ?? {};
  const subject = auditActions[action];
  const many = manySchema.safeParse(given[`${subject}s`]).data;
  if (many) return [...new Set(many.map(({ id }) => id))];
  const one = idSchema.safeParse(given[`${subject}Id`] ?? given['id']);
  return one.success ? [one.data] : [];
}

/** The id of what a mutation is about; null where there is none, or more than one. */
export function subjectOf(action: AuditAction, args: unknown): string | null {
  const [id, ...others] = subjectsOf(action, args);
  return others.length > 0 ? null : (id ?? null);
}

/** Arguments that say what was put on a ticket, or tied to it. */
const told = ['tagId', 'relatedId', 'macroId', 'intoId'];

/** What the arguments say beyond the subject's row: which message or note, and how long it is. */
function factsOf(action: AuditAction, args: unknown): Facts {
  const given = argumentsSchema.safeParse(args).data ?? {};
  const feature = action.slice(0, action.indexOf('.'));
  return {
    ...(feature !== auditActions[action] && { [`${feature}Id`]: given['id'] }),
    ...(typeof given['body'] === 'string' && { bodyLength: given['body'].length }),
    ...Object.fromEntries(told.filter((name) => given[name]).map((name) => [name, given[name]])),
  };
}
