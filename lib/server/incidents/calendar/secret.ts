import { randomBytes } from 'node:crypto';
import { hashToken } from '@/lib/server/platform/link/token';

const secretBytes = 24;
const shape = /^[\w-]{32}$/;

export const newSecret = (): string => randomBytes(secretBytes).toString('base64url');

/** What is stored of a secret, which has 192 random bits; undefined for what is none. */
export const hashOfSecret = (secret: string): string | undefined =>
  shape.test(secret) ? hashToken(secret) : undefined;
