import { absoluteTime } from '@/lib/format/time';
import type { ReadonlyJSONValue } from '@rocicorp/zero';
import type { Names } from './sentence';

const words: Record<string, string> = {
  bodyLength: 'Length',
  firstRespondedAt: 'First response',
  reopenedCount: 'Reopened',
  userType: 'Kind',
  messageId: 'Message',
  noteId: 'Note',
};

/** What a field is called: "Assignee" for `assigneeId`. */
export function fieldWord(field: string): string {
  const known = words[field];
  if (known) return known;
  const spaced = field
    .replace(/(Id|At|On)$/, '')
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** Under which the names hold the word for a state, apart from the ids. */
export const wordKey = (field: string, value: string) => `${field}:${value}`;

/** A field's value as a person reads it: names for ids, words for states. */
export function fieldValue(field: string, value: ReadonlyJSONValue, names: Names): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return JSON.stringify(value);
  if (typeof value === 'number') {
    return field === 'bodyLength' ? `${value.toLocaleString('en')} characters` : String(value);
  }
  const word = names[wordKey(field, value)];
  if (word) return word;
  if (field.endsWith('At') || field === 'snoozedUntil') return absoluteTime(Date.parse(value));
  return names[value] ?? value;
}
