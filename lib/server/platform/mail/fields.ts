import { z } from 'zod';
import { absoluteTime } from '@/lib/format/time';

// Control characters, and those that turn the direction of the text around them; joiners stay, with
// which Persian is written and families of emoji are made.
const unprintable = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** A name or title that a person wrote: one line, cut rather than refused when it is too long. */
export const line = (limit = 120) =>
  z
    .string()
    .transform((text) => cut(text.replace(unprintable, ' ').replace(/\s+/g, ' ').trim(), limit));

/** A text that a person wrote, with its line breaks. */
export const passage = (limit = 2_000) =>
  z.string().transform((text) =>
    cut(
      text.replace(/\r\n?/g, '\n').replace(unprintable, (mark) => (mark === '\n' ? mark : '')),
      limit,
    ).trim(),
  );

/** `/t/<slug>`; the only part of an address that data gives. */
export const slugField = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);

/** Hours for which a link works. */
export const linkHours = z.int().min(1).max(168);

/** Where a ticket is, for mails about it. */
export const ticketFields = {
  organization: line(),
  slug: slugField,
  number: z.int().positive(),
  title: line(200),
};

/** A promise to a client. */
export const slaTargetFields = {
  target: z.enum(['first_response', 'next_response', 'resolution']),
  dueAt: z.iso.datetime(),
  /** IANA name; of the organization. */
  timeZone: z.string().refine(isTimeZone),
};

/** What was promised. */
export const targetWords = {
  first_response: 'a first response',
  next_response: 'an answer',
  resolution: 'a solution',
};

function isTimeZone(name: string) {
  try {
    return absoluteTime(0, name) !== '';
  } catch {
    return false;
  }
}

function cut(text: string, limit: number) {
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}
