import { heartbeat } from './heartbeat/schema';

export const coreTables = [heartbeat] as const;
