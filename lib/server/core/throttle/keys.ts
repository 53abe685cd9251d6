import { createHmac } from 'node:crypto';
import { env } from '../env';

/** Names an email address in a key without keeping it. */
export function addressKey(email: string): string {
  const mac = createHmac('sha256', env().authSecret).update(`address:${email}`);
  return mac.digest('base64url').slice(0, 32);
}
