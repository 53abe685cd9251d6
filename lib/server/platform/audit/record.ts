import { asWorker } from '@/lib/server/core/identity';
import { enqueue } from '@/lib/server/core/queue/enqueue';
import { z } from 'zod';
import { auditedAction, type AuditAction, type AuditResult } from '@/zero/platform/audit/actions';
import { idSchema, newId } from '@/zero/core/ids';
import { currentRequest } from '@/lib/server/core/request-id';
import type { ActorReference } from '@/lib/server/core/actor';
import { contentHash, type HashedContent, type Json, type JsonObject } from './canonical';
import { postgresQuery, type Query } from '@/lib/server/core/query';
import { webhookEvent } from '../webhook/topics';
import { subjectByType, type SubjectType } from '@/zero/modules';
import type postgres from 'postgres';

/** What happened, as its feature knows it; `record` keeps what the audit log may keep. */
export type AuditFields = {
  organizationId: string;
  actor: ActorReference;
  action: AuditAction;
  /** Default: `done`. */
  outcome?: AuditResult;
  subjectId: string | null;
  /** The subject's row before and after, by camelCase names; only what differs is kept. */
  before?: RedactedFields | null;
  after?: RedactedFields | null;
  /** Why, where a person was asked or where a rejection has a code. */
  reason?: string | null;
};

/**
 * Writes one entry in the caller's transaction, which has entered the organization. The request's id
 * and address come from `withRequest`. Throws what the database throws: without its entry, a change
 * must not happen. Where the organization has webhook endpoints, the entry is queued for them.
 */
export async function record(query: Query, facts: AuditFields): Promise<void> {
  const entry = entryOf(facts);
  const { hasWebhooks } = await insertEntry(query, entry);
  if (!hasWebhooks || entry.outcome !== 'done') return;
  const { id: entryId, organizationId } = entry;
  await enqueue({ query }, webhookEvent, { entryId }, { organizationId });
}

/**
 * Writes one entry in a transaction of its own, for what happens outside of any organization (a
 * sign-in, a rejection). Does nothing where the organization does not exist.
 */
export async function recordApart(sql: postgres.Sql, facts: AuditFields): Promise<void> {
  try {
    await asWorker(sql, async (transaction) => {
      await record(postgresQuery(transaction), facts);
    });
  } catch (error) {
    if (!isUnknownOrganization(error)) throw error;
  }
}

const isUnknownOrganization = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === '23503';

/** The entry exactly as it is stored: what is hashed before must be what is read back later. */
function entryOf(facts: AuditFields): HashedContent {
  const subjectType = auditedAction(facts.action).subject.type;
  const request = currentRequest();
  return {
    id: newId(),
    organizationId: idSchema.parse(facts.organizationId),
    actorType: facts.actor.type,
    actorId: storable(facts.actor.id),
    action: facts.action,
    outcome: facts.outcome ?? 'done',
    subjectType,
    subjectId: storable(facts.subjectId),
    ...difference(subjectType, redact(subjectType, facts.before), redact(subjectType, facts.after)),
    reason: storable(facts.reason),
    requestId: storable(request?.requestId),
    address: storable(request?.address),
    createdAt: Date.now(),
  };
}

const storable = (text: string | null | undefined) =>
  typeof text === 'string' ? storableText(text) : null;

const insertedSchema = z.object({ hasWebhooks: z.boolean() });

async function insertEntry(query: Query, entry: HashedContent) {
  // Through text: the drivers disagree about what they do with JSON and times by themselves.
  const [row] = await query(
    `with entry as (
       insert into audit_entry (id, organization_id, actor_type, actor_id, action, outcome,
         subject_type, subject_id, before, after, reason, request_id, address, created_at, content_hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text::jsonb, $10::text::jsonb, $11, $12, $13,
         $14::text::timestamptz, $15)
     )
     select has_webhooks($2) as "hasWebhooks"`,
    [
      entry.id,
      entry.organizationId,
      entry.actorType,
      entry.actorId,
      entry.action,
      entry.outcome,
      entry.subjectType,
      entry.subjectId,
      entry.before && JSON.stringify(entry.before),
      entry.after && JSON.stringify(entry.after),
      entry.reason,
      entry.requestId,
      entry.address,
      new Date(entry.createdAt).toISOString(),
      contentHash(entry),
    ],
  );
  return insertedSchema.parse(row);
}

/** Longest text that an entry keeps of one field. */
const textLimit = 500;

/** A row or facts about a subject, by camelCase names. */
export type RedactedFields = Readonly<Record<string, unknown>>;

/** What may be kept of `facts`: the fields and details that the subject lists, with texts cut to `textLimit` characters. */
export function redact(
  subject: SubjectType,
  facts: RedactedFields | null | undefined,
): JsonObject | null {
  if (!facts) return null;
  const { auditFields, auditDetails } = subjectByType(subject);
  const kept = [...auditFields, ...auditDetails]
    .filter((field) => Object.hasOwn(facts, field))
    .map((field) => [field, clean(facts[field])] as const);
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

/** Only what differs between two redacted states, and what names the subject. */
export function difference(
  subject: SubjectType,
  before: JsonObject | null,
  after: JsonObject | null,
): { before: JsonObject | null; after: JsonObject | null } {
  if (!before || !after) return { before: withoutNulls(before), after: withoutNulls(after) };
  const differs = (field: string) => JSON.stringify(before[field]) !== JSON.stringify(after[field]);
  const keeps = (field: string) =>
    subjectByType(subject).nameFields.includes(field) || differs(field);
  const pick = (state: JsonObject) =>
    Object.fromEntries(Object.entries(state).filter(([field]) => keeps(field)));
  return { before: pick(before), after: pick(after) };
}

const withoutNulls = (state: JsonObject | null) =>
  state && Object.fromEntries(Object.entries(state).filter(([, value]) => value !== null));

/** The text as Postgres stores it, cut to `textLimit` characters: without U+0000 and halves of surrogate pairs. */
const storableText = (text: string) =>
  text.slice(0, textLimit).toWellFormed().replaceAll('\u0000', '\uFFFD');

function clean(value: unknown): Json {
  if (typeof value === 'string') return storableText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [storableText(key), clean(part)]),
    );
  }
  return null;
}
