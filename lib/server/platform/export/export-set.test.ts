import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import * as schema from '@/drizzle/schema';
import { exportSets } from '@/lib/server/modules';

/** What an organization does not take along, and why. */
const leftOut: Record<string, string> = {
  profile: 'stands in members.csv',
  audit_entry: 'has an export of its own, which can be verified',
  audit_seal: 'proves the audit export',
  ticket_merge: 'stands in tickets.csv as merged_into_id',
  schedule_version: 'earlier opening hours, of which only figures are made',
  sla_clock: 'is worked out from policies, hours and events',
  ticket_fact: 'figures, worked out from events',
  analytics_manifest: 'figures, worked out from events',
  analytics_segment: 'figures, worked out from events',
  fact_stale: 'work that waits',
  snooze_alarm: 'work that waits',
  queued_task: 'work that waits',
  bulk_change: 'work that was done; its events are in events.csv',
  bulk_item: 'work that was done; its events are in events.csv',
  discarded_file: 'files that are being deleted',
  subject: 'the ids of tickets and members, which have files of their own',
  storage_usage: 'a sum over attachments.csv',
  incident_counter: 'the highest number in incidents.csv',
  ticket_counter: 'the highest number in tickets.csv',
  alert_delivery: 'how a delivery that is repeated is recognized',
  alert_inbox: 'work that waits',
  alert_payload: 'what other systems sent, in their own form',
  draft: 'one person’s own, not yet said',
  preference: 'one person’s own',
  notification: 'one person’s own',
  receipt: 'one person’s own: what they have read',
  api_key: 'works nowhere else',
  api_key_secret: 'secrets',
  idempotency_record: 'answers that are kept for a day',
  webhook_endpoint: 'sends to systems that belong to this organization',
  webhook_secret: 'secrets',
  notification_channel: 'posts to systems that belong to this organization',
  notification_channel_config: 'secrets',
  notification_channel_delivery: 'a log of 30 days',
  webhook_delivery: 'a log of 30 days',
  webhook_attempt: 'a log of 30 days',
  calendar_feed: 'secrets',
  push_subscription: 'secrets of one browser',
  mail: 'copies of what is in the tickets, with addresses',
};

const tenantTables = Object.values(schema)
  .filter((table) => table instanceof PgTable)
  .map((table) => getTableConfig(table))
  .filter(({ columns }) => columns.some(({ name }) => name === 'organization_id'));
const tenantNames = tenantTables.map(({ name }) => name);

it('takes along every table of an organization, or says why not', () => {
  const exported = exportSets.map(({ table }) => table);
  const missing = tenantNames.filter((name) => !exported.includes(name) && !leftOut[name]);
  expect(missing).toEqual([]);
});

it('names only tables that there are', () => {
  const gone = [...exportSets.map(({ table }) => table), ...Object.keys(leftOut)];
  expect(gone.filter((name) => !tenantNames.includes(name))).toEqual([]);
});

it.each(exportSets)('names only columns of $table that there are', ({ table, columns }) => {
  const known = tenantTables.find(({ name }) => name === table)?.columns.map(({ name }) => name);
  const listed = columns.filter((column) => typeof column === 'string');
  expect(listed.filter((name) => !known?.includes(name))).toEqual([]);
});
