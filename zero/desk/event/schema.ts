import { enumeration, number, string } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { ActorType, EventKind } from './values';

export const ticketEvent = table('ticketEvent')
  .columns({
    id: string(),
    organizationId: string(),
    ticketId: string(),
    actorId: string().optional(),
    /** The key that did it, where no person did. */
    apiKeyId: string().optional(),
    actorType: enumeration<ActorType>(),
    kind: enumeration<EventKind>(),
    fromValue: string().optional(),
    toValue: string().optional(),
    createdAt: number(),
  })
  .primaryKey('id');
