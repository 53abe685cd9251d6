import { canonicalEmail } from '@/lib/email';
import { personNameSchema } from './fields';

/** What a line or a piece of a pasted list says. */
type ParsedAddress =
  | { text: string; email: string; name: string | null }
  /** Why nobody can be invited by it, in words. */
  | { text: string; error: string };

const named = /^(.*?)<([^<>]*)>$/s;

/**
 * Reads a pasted list of people: addresses with or without a name (`Ada Lovelace <ada@x.test>`),
 * between commas, semicolons or line breaks; a comma within quotes is part of a name. Every piece
 * comes back, in order, also what is no address and what stands twice.
 */
export function parseAddresses(text: string): ParsedAddress[] {
  const seen = new Set<string>();
  return pieces(text).map((piece) => {
    const parsed = parseAddress(piece);
    if ('error' in parsed) return parsed;
    if (seen.has(parsed.email)) return { text: piece, error: 'Listed twice' };
    seen.add(parsed.email);
    return parsed;
  });
}

const pieces = (text: string) =>
  (text.match(/(?:"[^"\n]*"|[^,;\n\r])+/g) ?? []).map((piece) => piece.trim()).filter(Boolean);

function parseAddress(text: string): ParsedAddress {
  const [, written = '', inside] = named.exec(text) ?? [];
  const email = canonicalEmail((inside ?? text).trim().replace(/^mailto:/i, ''));
  if (email === undefined) return { text, error: 'Not an email address' };
  const bare = written
    .trim()
    .replace(/^["']|["']$/g, '')
    .trim();
  if (!bare) return { text, email, name: null };
  const name = personNameSchema.safeParse(bare);
  if (!name.success) return { text, error: 'The name is too long' };
  return { text, email, name: name.data };
}
