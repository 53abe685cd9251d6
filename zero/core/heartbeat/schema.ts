import { number, table } from '@rocicorp/zero';

/** One row for all organizations; that it changes is all that it says. */
export const heartbeat = table('heartbeat')
  .columns({
    id: number(),
    /** By the database's clock. */
    beatAt: number().from('beat_at'),
  })
  .primaryKey('id');
