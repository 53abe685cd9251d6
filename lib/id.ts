import { z } from 'zod';

/**
 * A UUID with hyphens, converted to lower case: Postgres treats other spellings as equal, text
 * comparison does not.
 */
// oxlint-disable-next-line no-restricted-properties -- the one place
export const idSchema = z.uuid().toLowerCase();
