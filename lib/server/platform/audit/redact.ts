import { subjectByType, type SubjectType } from '@/zero/subjects';
import type { Json, JsonObject } from './canonical';

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
export const storableText = (text: string) =>
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
