import { v5 } from 'uuid';
import { canonicalEmail } from '@/lib/email';

// Reserved by RFC 2606: no mail ever leaves for it, and nobody can prove that it is theirs.
const domain = 'imported.invalid';
const namespace = '5f0c8a3e-6a0e-4c55-9d0f-2f1d8c4b7a90';
const longestLabel = 48;

/** The address of an imported agent: the one that the name itself is, or a stable one that nobody owns. */
export function agentAddress(name: string): string {
  return addressIn(name) ?? `${label(name)}@${domain}`;
}

/**
 * The address of an imported requester. A member belongs to one client, so a person who asks for two
 * clients is two members; the client is part of the address.
 */
export function requesterAddress(name: string, client: string): string {
  return addressIn(name) ?? `${label(name)}@${label(client)}.${domain}`;
}

/** What a person is called: the name, without an address behind it, or what stands before the @ of one. */
export function displayName(name: string): string {
  const { written, email } = namedAddress(name);
  if (written && email) return written;
  if (email) return email.slice(0, email.indexOf('@'));
  return canonicalEmail(name) ? name.slice(0, name.indexOf('@')) : name;
}

/** Whether it says what the person is called, and is not an address alone. */
export function saysName(name: string): boolean {
  const { written, email } = namedAddress(name);
  return email === undefined ? canonicalEmail(name) === undefined : Boolean(written);
}

/** `Ada Lovelace <ada@example.com>` in its parts. */
function namedAddress(name: string): { written?: string; email?: string | undefined } {
  const open = name.lastIndexOf('<');
  if (open < 0 || !name.endsWith('>')) return {};
  const written = name.slice(0, open).replaceAll('"', '').trim();
  return { written, email: canonicalEmail(name.slice(open + 1, -1)) };
}

/** The address that a name is, or that stands behind it in angle brackets. */
export const addressIn = (name: string): string | undefined =>
  canonicalEmail(name) ?? namedAddress(name).email;

function label(name: string) {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  // What a label cannot hold, case included, would make two names one.
  const isWhole =
    /^[A-Z0-9][a-z0-9]*( [A-Z0-9][a-z0-9]*)*$/.test(name) && plain.length <= longestLabel;
  if (isWhole) return plain;
  const mark = v5(name, namespace).slice(0, 8);
  return [plain.slice(0, longestLabel), mark].filter(Boolean).join('-');
}
