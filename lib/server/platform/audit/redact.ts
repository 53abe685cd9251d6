import type { AuditSubject } from '@/zero/platform/audit/actions';
import type { Json, JsonObject } from './canonical';

/** Longest text that an entry keeps of one field. */
const textLimit = 500;

/**
 * What the trail may keep of each kind of subject. All else is left out: passwords, tokens, cookies
 * and what people wrote to each other, of which only the length is kept.
 */
const fields: Record<AuditSubject, readonly string[]> = {
  ticket: [
    'number',
    'title',
    'status',
    'priority',
    'clientId',
    'requesterId',
    'assigneeId',
    'teamId',
    'typeId',
    'channel',
    'firstRespondedAt',
    'resolvedAt',
    'closedAt',
    'reopenedCount',
    'mergedIntoId',
    'snoozedUntil',
    'snoozedUntilReply',
    'tagId',
    'relatedId',
    'macroId',
    'messageId',
    'noteId',
    'feedbackId',
    'bodyLength',
    'rating',
  ],
  member: [
    'email',
    'name',
    'title',
    'userType',
    'role',
    'status',
    'clientId',
    'teamId',
    'department',
    'invitedBy',
    'intoId',
  ],
  client: ['name', 'plan', 'disabledAt', 'intoId'],
  team: ['name', 'archivedAt', 'intoId'],
  ticketType: ['name', 'position', 'archivedAt', 'intoId'],
  organization: ['slug', 'name', 'timeZone', 'locale', 'businessHours', 'requiresTwoFactor'],
  account: ['method', 'device'],
  session: ['memberId', 'device', 'createdAt', 'count'],
  mail: ['template', 'recipient', 'status', 'attempts'],
  payment: [
    'clientId',
    'invoiceNumber',
    'amountMinor',
    'currency',
    'issuedOn',
    'dueOn',
    'paidMinor',
    'paidOn',
    'voidedAt',
    'voidReason',
    'file',
    'format',
    'filter',
    'rows',
    'invoices',
  ],
  macro: ['name', 'kind', 'isShared'],
  view: ['name', 'surface', 'isShared'],
  tag: ['name'],
  slaPolicy: [
    'name',
    'position',
    'isActive',
    'hours',
    'conditions',
    'firstResponseMinutes',
    'nextResponseMinutes',
    'resolutionMinutes',
    'warnMinutes',
  ],
  holiday: ['onDate', 'name'],
  clientNote: ['clientId', 'bodyLength'],
  data: ['format', 'filter', 'file', 'rows', 'created', 'updated'],
  audit: ['format', 'filter'],
};

/** What names a subject stays in `before` and `after` also where it did not change. */
const names: Partial<Record<AuditSubject, readonly string[]>> = {
  ticket: ['number'],
  member: ['email'],
  client: ['name'],
  team: ['name'],
  ticketType: ['name'],
  payment: ['invoiceNumber'],
  tag: ['name'],
  macro: ['name'],
  view: ['name'],
  slaPolicy: ['name'],
  holiday: ['onDate', 'name'],
};

/** A row or facts about a subject, by camelCase names. */
export type Facts = Readonly<Record<string, unknown>>;

/** What may be kept of `facts`: fields of the allow-list, with texts cut to `textLimit` characters. */
export function redact(subject: AuditSubject, facts: Facts | null | undefined): JsonObject | null {
  if (!facts) return null;
  const kept = fields[subject]
    .filter((field) => Object.hasOwn(facts, field))
    .map((field) => [field, clean(facts[field])] as const);
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

/** Only what differs between two redacted states, and what names the subject. */
export function difference(
  subject: AuditSubject,
  before: JsonObject | null,
  after: JsonObject | null,
): { before: JsonObject | null; after: JsonObject | null } {
  if (!before || !after) return { before: withoutNulls(before), after: withoutNulls(after) };
  const differs = (field: string) => JSON.stringify(before[field]) !== JSON.stringify(after[field]);
  const keeps = (field: string) => names[subject]?.includes(field) || differs(field);
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
