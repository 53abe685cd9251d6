import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zeroDrizzle } from '@rocicorp/zero/server/adapters/drizzle';
import { parse } from 'csv-parse/sync';
import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as tables from '@/drizzle/schema';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { stripFormulaPrefix } from '@/lib/csv';
import { hostileTexts } from '@/lib/testing/hostile-texts';
import { readAuditFilter } from '@/zero/platform/audit/filter';
import { dateFields, mappingOf, missingFields } from '@/zero/desk/import/draft';
import { dateFormatsOf, isTranslated, unreadDates } from '@/zero/platform/import/preview';
import { invoiceDateFields } from '@/zero/desk/payment/import';
import { paymentFilterSchema } from '@/zero/desk/payment/filter';
import { schema } from '@/zero/schema';
import { ticketChannels } from '@/zero/desk/ticket/values';
import { exportEntries } from '../audit/export';
import { postgresQuery } from '@/lib/server/core/query';
import { record } from '../audit/record';
import { parseMapping } from '@/lib/server/desk/import/mapping';
import { readPreview } from '@/lib/server/desk/import/preview';
import { suggestDraft } from '@/lib/server/desk/import/suggest';
import { actIn } from '@/lib/server/desk/import/tenant';
import { importDesk } from '@/lib/server/desk/import/testing';
import { importInvoices } from '@/lib/server/desk/payment/import';
import { suggestInvoices } from '@/lib/server/desk/payment/suggest';
import type { Caller } from '@/lib/server/platform/session/tenant';
import { findSomeone } from '@/lib/server/zero/testing';
import { exportSets } from '@/lib/server/modules';
import { everything } from './everything';
import { written } from './format';
import { paymentColumns, paymentPages } from '@/lib/server/desk/export/payments';
import { ticketColumns, ticketPages } from '@/lib/server/desk/export/tickets';

/** What people write, in the tables that are exported. */
const freeTexts = [
  ['client', 'name'],
  ['team', 'name'],
  ['ticket_type', 'name'],
  ['tag', 'name'],
  ['profile', 'name'],
  ['ticket', 'title'],
  ['ticket_message', 'body'],
  ['ticket_note', 'body'],
  ['ticket_feedback', 'comment'],
  ['client_note', 'body'],
  ['payment', 'invoice_number'],
  ['payment', 'description'],
  ['macro', 'name'],
  ['holiday', 'name'],
] as const;

let database: TestDatabase;
let folder: string;
let caller: Caller;
let desk: { provider: ReturnType<typeof providerOf>; userId: string; organizationId: string };
const providerOf = (from: TestDatabase) =>
  zeroDrizzle(schema, drizzle(from.app, { schema: tables }));

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'opsdesk-round-trip-'));
  await seed({ ownerUrl: database.ownerUrl, tickets: 150 });
  for (const [table, column] of freeTexts) {
    await database.owner`
      update ${database.owner(table)} as x
      set ${database.owner(column)} = (${[...hostileTexts]}::text[])[1 + n % ${hostileTexts.length}::int] || ' ' || n
      from (select id, row_number() over (order by id) as n from ${database.owner(table)}) as numbered
      where numbered.id = x.id`;
  }
  const { userId, organizationId } = await findSomeone(database, 'manager@opsdesk.test');
  caller = { userId, organizationId, slug: 'northwind', disabledModules: [] };
  desk = { provider: providerOf(database), userId, organizationId };
  Object.assign(globalThis, {
    opsdeskDatabase: { sql: database.app, db: drizzle(database.app, { schema: tables }) },
  });
}, 60_000);

afterAll(async () => {
  await database?.drop();
  await rm(folder, { recursive: true });
});

const textOf = async (pieces: AsyncIterable<string>) => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};

type Row = Record<string, string>;
const rowsOf = (csv: string): Row[] =>
  parse(csv, { columns: true, bom: true, cast: stripFormulaPrefix });

it('brings exported tickets into another organization as they are', async () => {
  const text = await textOf(
    written('csv', ticketColumns, ticketPages(desk, {}), { withMark: true }),
  );
  const preview = await readPreview([Buffer.from(text)], 'UTC');
  const draft = suggestDraft(preview, 'UTC');
  // Nothing of our own file has to be asked for.
  expect(missingFields(draft)).toEqual([]);
  const dates = dateFields.map((field) => draft.columns[field]);
  expect(unreadDates(preview, draft.dateFormats, dates)).toEqual([]);
  expect(isTranslated(preview, draft.columns.status, draft.status, null)).toBe(true);
  expect(isTranslated(preview, draft.columns.priority, draft.priority, null)).toBe(true);

  const mapping = parseMapping(JSON.stringify(mappingOf(draft, preview)));
  const values = Object.fromEntries(ticketChannels.map((channel) => [channel, channel]));
  const copy = await importDesk(database.owner, 'copy');
  try {
    const summary = await copy.import(await copy.write('tickets.csv', text), {
      mapping: {
        ...mapping,
        ticket: {
          ...mapping.ticket,
          channel: { column: 'channel', values },
          reopenedCount: 'reopened_count',
        },
      } as typeof mapping,
    });
    const rows = rowsOf(text);
    expect(summary.rows).toEqual({
      read: rows.length,
      taken: rows.length,
      unchanged: 0,
      rejected: 0,
    });
    const moment = (column: string) =>
      database.owner`coalesce(to_char(${database.owner(`t.${column}`)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '')`;
    const copied = await database.owner<Row[]>`
      select t.external_key as number, t.title, t.status, t.priority, coalesce(y.name, '') as type,
        c.name as client, coalesce(r.name, '') as requester, coalesce(a.name, '') as assignee,
        coalesce(m.name, '') as team, t.channel, ${moment('created_at')} as created_at,
        ${moment('updated_at')} as updated_at, ${moment('resolved_at')} as resolved_at,
        ${moment('closed_at')} as closed_at, t.reopened_count::text as reopened_count
      from ticket t join client c on c.id = t.client_id left join ticket_type y on y.id = t.type_id
      left join profile r on r.id = t.requester_id left join profile a on a.id = t.assignee_id
      left join team m on m.id = t.team_id
      where t.organization_id = ${copy.organizationId}`;
    const kept = Object.keys(copied[0] ?? {});
    const byNumber = new Map(copied.map((row) => [row['number'], row]));
    for (const row of rows) {
      expect({ ...byNumber.get(row['number']) }).toEqual(
        Object.fromEntries(kept.map((name) => [name, row[name]])),
      );
    }
  } finally {
    await copy.remove();
  }
});

it('knows its own exported invoices again, and doubles none', async () => {
  const pages = paymentPages(caller, paymentFilterSchema.parse({}), Date.now());
  const text = await textOf(written('csv', paymentColumns, pages, { withMark: true }));
  const file = join(folder, 'invoices.csv');
  await writeFile(file, text);
  const preview = await readPreview([Buffer.from(text)], 'UTC');
  const draft = suggestInvoices(preview);
  const dates = invoiceDateFields.map((field) => draft.columns[field]);
  const { outcome, rejects } = await importInvoices({
    desk,
    file,
    name: 'invoices.csv',
    draft: { ...draft, dateFormats: dateFormatsOf(preview, {}, dates) },
    dryRun: false,
    onProgress: () => {},
  });
  const rows = rowsOf(text);
  expect(rows.some((row) => row['invoice_number']?.startsWith('='))).toBe(true);
  const voided = rows.filter((row) => row['voided_at']).length;
  expect(outcome.invoices).toEqual({ recorded: 0, corrected: 0 });
  expect(outcome.rows).toEqual({
    read: rows.length,
    taken: 0,
    unchanged: rows.length - voided,
    rejected: voided,
  });
  expect(new Set(rejects.map(({ reason }) => reason))).toEqual(
    new Set(voided > 0 ? ['this invoice was voided'] : []),
  );
});

it('exports every table cell by cell', async () => {
  const { memberId } = await findSomeone(database, 'manager@opsdesk.test');
  const read = async (format: 'csv' | 'ndjson') => {
    const files = new Map<string, string>();
    for await (const { name, content } of everything(caller, exportSets, { format })) {
      files.set(name.slice(0, name.indexOf('.')), await textOf(content));
    }
    return files;
  };
  const [csv, json] = [await read('csv'), await read('ndjson')];
  for (const { name, table, columns, where = 'true' } of exportSets) {
    const lines = (json.get(name) ?? '').split('\n').filter(Boolean);
    const objects = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const rows = rowsOf(csv.get(name) ?? '');
    expect([name, rows]).toEqual([name, objects.map(cellsOf)]);
    // Macros and views that others keep for themselves are not the organization's.
    const onesOwn = columns.includes('is_shared')
      ? database.owner`and (is_shared or member_id = ${memberId})`
      : database.owner``;
    const [all] = await database.owner<{ count: number }[]>`
      select count(*)::int as count from ${database.owner(table)} x
      where organization_id = ${caller.organizationId} ${onesOwn} and ${database.owner.unsafe(where)}`;
    expect([name, rows.length]).toEqual([name, all?.count]);
    const stored = freeTexts.filter(([of, column]) => of === table && columns.includes(column));
    for (const [, column] of stored) {
      const texts = await database.owner<{ id: string; text: string }[]>`
        select id, coalesce(${database.owner(column)}, '') as text from ${database.owner(table)}
        where organization_id = ${caller.organizationId}`;
      const byId = new Map(texts.map(({ id, text }) => [id, text]));
      expect(rows.map((row) => row[column])).toEqual(rows.map((row) => byId.get(row['id'] ?? '')));
    }
  }
});

const cellsOf = (row: Record<string, unknown>): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
  );

it('exports the audit log cell by cell', async () => {
  await database.owner.begin(async (sql) => {
    await actIn(sql, caller.organizationId);
    for (const text of hostileTexts) {
      await record(postgresQuery(sql), {
        organizationId: caller.organizationId,
        actor: { type: 'job', id: 'import' },
        action: 'data.import',
        subjectId: caller.organizationId,
        after: { [text]: text },
        reason: text,
      });
    }
  });
  const read = async (format: 'csv' | 'json') => {
    const response = await exportEntries(caller, readAuditFilter(new URLSearchParams()), {
      format,
      withMark: true,
    });
    return response?.text() ?? '';
  };
  const rows = rowsOf(await read('csv'));
  const entries = JSON.parse(await read('json')) as Record<string, unknown>[];
  expect(
    rows.map((row) => row['reason']).filter((reason) => hostileTexts.includes(reason ?? '')),
  ).toHaveLength(hostileTexts.length);
  const byId = new Map(rows.map((row) => [row['id'], row]));
  // The second export has an entry about the first.
  for (const entry of entries.slice(2)) {
    const row = byId.get(String(entry['id']));
    expect(row?.['reason']).toBe(entry['reason'] ?? '');
    expect(JSON.parse(row?.['after'] || 'null')).toEqual(entry['after']);
    expect(row?.['at']).toBe(new Date(Number(entry['at'])).toISOString());
    expect(row?.['action']).toBe(entry['action']);
  }
});
