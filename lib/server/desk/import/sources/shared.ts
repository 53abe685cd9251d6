import { z } from 'zod';
import { canonicalEmail } from '@/lib/email';
import type { TicketChannel } from '@/zero/desk/ticket/values';
import type { InterchangeInput } from '../interchange';
import { clientOfAddress } from '../public-domains';
import { RecordProblem, type Translation } from './source';

export type Entry = NonNullable<InterchangeInput['entries']>[number];
export type Person = NonNullable<Entry['author']>;

/** An id as a text, whatever the export writes it as. */
export const idSchema = z.union([z.string(), z.number()]).transform(String);
export const textSchema = z.string().nullish();

/** The meaning of a word: what the mapping says, else what the reader knows, in any case of letters. */
export function translate<Word extends string>(
  what: string,
  word: string,
  known: Readonly<Record<string, Word>>,
  given: Readonly<Record<string, Word>>,
): Word {
  const key = word.toLowerCase();
  const found = own(given, word) ?? own(known, key);
  if (found !== undefined) return found;
  throw new RecordProblem(`${what} "${word}" has no meaning here: give it one in the mapping`);
}

/** The channel that a word means; `other` for those that are none of ours. */
export function channelOf(
  word: string | null | undefined,
  known: Readonly<Record<string, TicketChannel>>,
  { channel }: Translation,
): TicketChannel {
  return own(channel, word ?? '') ?? own(known, (word ?? '').toLowerCase()) ?? 'other';
}

function own<Word>(words: Readonly<Record<string, Word>>, word: string): Word | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

/** The client of a ticket: its company, else who has its requester's address. */
export function clientOf(
  company: string | null | undefined,
  requester: Person | null | undefined,
  { client }: Translation,
): string {
  if (company?.trim()) return company.trim();
  const email = canonicalEmail(requester?.email ?? '');
  if (email !== undefined) return clientOfAddress(email);
  if (client !== undefined) return client;
  throw new RecordProblem(
    'neither a company nor an address of the requester: give a "client" in the mapping',
  );
}

/** A moment as the interchange format writes it; what cannot be read stays, and is rejected there. */
export function timeOf(given: string): string {
  const at = Date.parse(given);
  return Number.isNaN(at) ? given : new Date(at).toISOString();
}

export const timeOrNull = (given: string | null | undefined) => (given ? timeOf(given) : null);

/** Values of custom fields as texts, by the fields' names. */
export function fieldsOf(values: Iterable<readonly [string, unknown]>): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of values) {
    const text = fieldText(value);
    if (text !== '') fields[name] = text;
  }
  return fields;
}

const namedSchema = z.union([
  z.object({ displayName: z.string() }).transform(({ displayName }) => displayName),
  z.object({ value: z.string() }).transform(({ value }) => value),
  z.object({ name: z.string() }).transform(({ name }) => name),
]);

function fieldText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.map(fieldText).filter(Boolean).join(', ');
  if (typeof value === 'object') return namedSchema.safeParse(value).data ?? JSON.stringify(value);
  return String(value);
}
