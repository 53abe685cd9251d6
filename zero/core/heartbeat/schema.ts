import { number } from '@rocicorp/zero';
import { table } from '@/zero/core/table';

/** One row for all organizations; that it changes is all that it says. */
export const heartbeat = table('heartbeat')
  .columns({
    id: number(),
    /** By the database's clock. */
    beatAt: number(),
  })
  .primaryKey('id');
