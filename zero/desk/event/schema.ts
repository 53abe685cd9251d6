import { enumeration, number, string, table } from '@rocicorp/zero';
import type { ActorType, EventKind } from './values';

export const ticketEvent = table('ticketEvent')
  .from('ticket_event')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    ticketId: string().from('ticket_id'),
    actorId: string().from('actor_id').optional(),
    /** The key that did it, where no person did. */
    apiKeyId: string().from('api_key_id').optional(),
    actorType: enumeration<ActorType>().from('actor_type'),
    kind: enumeration<EventKind>(),
    fromValue: string().from('from_value').optional(),
    toValue: string().from('to_value').optional(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');
