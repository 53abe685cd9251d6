import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { ApiKeyKind } from '@/zero/platform/api-key/values';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const secretLength = 30;
const checksumLength = 6;
const shape = /^od_(rest|ingest|flag_server|flag_client)_([0-9A-Za-z]{30})([0-9A-Za-z]{6})$/;

/** A new key: `od_<kind>_`, 30 random characters and a checksum, by which scanners find lost ones. */
export function newToken(kind: ApiKeyKind): string {
  const secret = Array.from({ length: secretLength }, () => digits[randomInt(digits.length)]);
  const head = `od_${kind}_${secret.join('')}`;
  return head + checksumOf(head);
}

/** Whether the text is shaped like a key of ours, down to its checksum. */
export function isToken(text: string): boolean {
  const found = shape.exec(text);
  return found !== null && checksumOf(text.slice(0, -checksumLength)) === found[3];
}

/** CRC32 in base 62. */
function checksumOf(text: string): string {
  let rest = crc32(text);
  let written = '';
  for (let place = 0; place < checksumLength; place += 1) {
    written = `${digits[rest % digits.length]}${written}`;
    rest = Math.floor(rest / digits.length);
  }
  return written;
}

/** What is stored of a key. It has 178 random bits, so that a slow hash would protect nothing more. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** The characters by which people tell keys apart. */
export const startOf = (token: string) => token.slice(0, token.length - secretLength - 2);
