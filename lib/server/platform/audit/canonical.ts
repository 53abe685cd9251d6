import { createHash } from 'node:crypto';

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** What a content hash covers; the names and the version are part of it. */
export type HashedContent = {
  id: string;
  organizationId: string;
  actorType: string;
  actorId: string | null;
  action: string;
  outcome: string;
  subjectType: string;
  subjectId: string | null;
  before: JsonObject | null;
  after: JsonObject | null;
  reason: string | null;
  requestId: string | null;
  address: string | null;
  /** Milliseconds since the epoch. */
  createdAt: number;
};

/** Raise it when what is hashed changes; then old entries must be checked by the old rule. */
const version = 1;

/** The hash before an organization's first seal. */
export const firstHash = '0'.repeat(64);

/**
 * JSON with one spelling only, after RFC 8785: keys sorted by UTF-16 code units, no white space,
 * numbers and strings as `JSON.stringify` writes them.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256, in hex, over the canonical JSON of the entry and the version of this rule (`v`). */
export function contentHash(content: HashedContent): string {
  return sha256(canonicalJson({ v: version, ...content }));
}

/** The hash of a seal: SHA-256, in hex, over the previous seal's hash and the entry's content hash. */
export const sealHash = (previous: string, content: string) => sha256(previous + content);

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
