import { boolean, json, number, string, table } from '@rocicorp/zero';
import type { TicketMetrics } from './fact';
import type { SegmentEntry } from './manifest';

/** Its id is the ticket's. */
export const ticketFact = table('ticketFact')
  .from('ticket_fact')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    number: number(),
    month: string(),
    isDeleted: boolean().from('is_deleted'),
    fact: json<TicketMetrics>(),
    changedAt: number().from('changed_at'),
  })
  .primaryKey('id');

/** Its id is the organization's. */
export const analyticsManifest = table('analyticsManifest')
  .from('analytics_manifest')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    segments: json<SegmentEntry[]>(),
    pending: number(),
    sealedAt: number().from('sealed_at'),
  })
  .primaryKey('id');
