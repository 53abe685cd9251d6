import { zql } from '@/zero/builder';

/** The same for everybody who is signed in: it belongs to no organization and tells of none. */
export const visibleHeartbeats = () => zql.heartbeat;
