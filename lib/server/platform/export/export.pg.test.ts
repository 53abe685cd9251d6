import { zeroDrizzle } from '@rocicorp/zero/server/adapters/drizzle';
import { drizzle } from 'drizzle-orm/postgres-js';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as tables from '@/drizzle/schema';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { schema } from '@/zero/schema';
import type { TicketFilter } from '@/zero/desk/ticket/filter';
import { findSomeone } from '@/lib/server/zero/testing';
import { type ExportFormat, written } from './format';
import { ticketColumns, ticketPages } from '@/lib/server/desk/export/tickets';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 1_200 });
}, 60_000);
afterAll(() => database.drop());

async function exported(filter: TicketFilter, format: ExportFormat = 'csv', email?: string) {
  const { userId, organizationId } = await findSomeone(database, email ?? 'agent@opsdesk.test');
  const provider = zeroDrizzle(schema, drizzle(database.app, { schema: tables }));
  const pages = ticketPages({ provider, userId, organizationId }, filter);
  let text = '';
  for await (const piece of written(format, ticketColumns, pages)) text += piece;
  return text;
}

const numbers = async (condition: string) => {
  const rows = await database.owner.unsafe<{ number: number }[]>(
    `select number from ticket t join organization o on o.id = t.organization_id
     where o.slug = 'northwind' and ${condition} order by t.created_at desc, t.id desc`,
  );
  return rows.map(({ number }) => String(number));
};

const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true });

describe('exported tickets', () => {
  it('are all of them, past the first page, in the order of the list', async () => {
    const rows = rowsOf(await exported({}));
    expect(rows.map(({ number }) => number)).toEqual(await numbers('true'));
    expect(rows.length).toBe(1_200);
  });

  it.each<[TicketFilter, string]>([
    [{ status: ['closed', 'resolved'] }, `status in ('closed', 'resolved')`],
    [{ priority: ['urgent'], assigneeId: [null] }, `priority = 'urgent' and assignee_id is null`],
    [{ text: 'invoice' }, `title ilike '%invoice%'`],
    [{ text: '#17' }, `(number = 17 or title ilike '%#17%')`],
    [{ createdFrom: 1_700_000_000_000 }, `t.created_at >= to_timestamp(1700000000)`],
  ])('are what %j leaves, as SQL says', async (filter, condition) => {
    const rows = rowsOf(await exported(filter));
    expect(rows.map(({ number }) => number)).toEqual(await numbers(condition));
  });

  it('say the same as JSON', async () => {
    const filter = { text: '#17' };
    const [fromCsv] = rowsOf(await exported(filter));
    const [fromJson] = JSON.parse(await exported(filter, 'json')) as Record<string, unknown>[];
    const lines = (await exported(filter, 'ndjson')).trim().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toEqual(fromJson);
    expect(Object.keys(fromJson ?? {})).toEqual(ticketColumns);
    expect(fromCsv?.['number']).toBe(String(fromJson?.['number']));
    expect(fromJson?.['created_at']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(fromJson?.['tags']).toBeInstanceOf(Array);
  });

  it('are no client’s to take', async () => {
    await expect(exported({}, 'csv', 'client@opsdesk.test')).rejects.toThrow();
  });
});
