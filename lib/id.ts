import { z } from 'zod';

/**
 * An id from outside: a UUID with hyphens, in lower case from here on. Postgres takes other spellings
 * for the same id, but everything that compares ids as text does not.
 */
// oxlint-disable-next-line no-restricted-properties -- the one place
export const idSchema = z.uuid().toLowerCase();
