import { enumeration, json, number, string, table, type Row } from '@rocicorp/zero';
import type { EventMapping } from './mapping';
import type { IntegrationKind } from './values';

export const integration = table('integration')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    serviceId: string().from('service_id'),
    name: string(),
    kind: enumeration<IntegrationKind>(),
    keyLastFour: string().from('key_last_four'),
    mapping: json<EventMapping>(),
    /** Seconds in which the next heartbeat is expected. */
    heartbeatEvery: number().from('heartbeat_every').optional(),
    /** Seconds by which it may be late. */
    heartbeatGrace: number().from('heartbeat_grace').optional(),
    lastEventAt: number().from('last_event_at').optional(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export type Integration = Row<(typeof integration)['schema']>;
