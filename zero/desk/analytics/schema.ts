import { boolean, json, number, string } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { TicketMetrics } from './fact';
import type { SegmentEntry } from './manifest';

/** Its id is the ticket's. */
export const ticketFact = table('ticketFact')
  .columns({
    id: string(),
    organizationId: string(),
    number: number(),
    month: string(),
    isDeleted: boolean(),
    fact: json<TicketMetrics>(),
    changedAt: number(),
  })
  .primaryKey('id');

/** Its id is the organization's. */
export const analyticsManifest = table('analyticsManifest')
  .columns({
    id: string(),
    organizationId: string(),
    segments: json<SegmentEntry[]>(),
    pending: number(),
    sealedAt: number(),
  })
  .primaryKey('id');
