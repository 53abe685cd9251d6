import { createBuilder } from '@rocicorp/zero';
import { schema } from './schema';

/** The unguarded builder: only `permissions.ts` files may import it, and lint says so. */
export const zql = createBuilder(schema);
