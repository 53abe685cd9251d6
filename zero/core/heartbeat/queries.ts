import { defineQuery } from '@rocicorp/zero';
import { visibleHeartbeats } from './permissions';

/** The newest heartbeat that has reached the replica. */
const newest = defineQuery(() => visibleHeartbeats().one());

export const heartbeatQueries = { newest };
