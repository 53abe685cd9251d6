import { createHash, randomBytes } from 'node:crypto';

const secretBytes = 24;
const shape = /^[\w-]{32}$/;

export const newSecret = (): string => randomBytes(secretBytes).toString('base64url');

/** What is stored of a secret, which has 192 random bits; undefined for what is none. */
export const hashOfSecret = (secret: string): string | undefined =>
  shape.test(secret) ? createHash('sha256').update(secret).digest('hex') : undefined;
