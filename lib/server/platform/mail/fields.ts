import { z } from 'zod';

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

function cut(text: string, limit: number) {
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}
