import { enumeration, json, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { EventMapping } from './mapping';
import type { IntegrationKind } from './values';

export const integration = table('integration')
  .columns({
    id: string(),
    organizationId: string(),
    serviceId: string(),
    name: string(),
    kind: enumeration<IntegrationKind>(),
    keyLastFour: string(),
    mapping: json<EventMapping>(),
    /** Seconds in which the next heartbeat is expected. */
    heartbeatEvery: number().optional(),
    /** Seconds by which it may be late. */
    heartbeatGrace: number().optional(),
    /** What a check looks at: a URL, or a host and port. */
    checkTarget: string().optional(),
    /** Seconds between two runs. */
    checkEvery: number().optional(),
    /** Failures in a row after which an alert opens. */
    checkFailures: number().optional(),
    /** Failures in a row until now. */
    checkFailed: number(),
    /** How long the last run took, in milliseconds. */
    checkLatency: number().optional(),
    /** Why the last run failed. */
    checkError: string().optional(),
    lastEventAt: number().optional(),
    createdAt: number(),
  })
  .primaryKey('id');

export type Integration = Row<(typeof integration)['schema']>;
