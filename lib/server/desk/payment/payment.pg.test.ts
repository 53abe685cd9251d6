import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zeroDrizzle } from '@rocicorp/zero/server/adapters/drizzle';
import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as tables from '@/drizzle/schema';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { dateFormatsOf } from '@/zero/platform/import/preview';
import type { InvoiceDraft } from '@/zero/desk/payment/import';
import { schema } from '@/zero/schema';
import { readPreview } from '../import/preview';
import { findSomeone } from '@/lib/server/zero/testing';
import { importInvoices } from './import';
import { suggestInvoices } from './suggest';

let database: TestDatabase;
let folder: string;
let clientName: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'opsdesk-invoices-'));
  await seed({ ownerUrl: database.ownerUrl, tickets: 50 });
  const { organizationId } = await findSomeone(database, 'manager@opsdesk.test');
  const [client] = await database.owner<{ name: string }[]>`
    select name from client where organization_id = ${organizationId} order by name limit 1`;
  clientName = client?.name ?? '';
}, 60_000);
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const header = 'invoice_number,client,amount,currency,issued_on,due_on,paid,paid_on,description';
const line = (number: string, more: { client?: string; amount?: string; paid?: string } = {}) =>
  `${number},"${more.client ?? clientName}",${more.amount ?? '10.50'},USD,2026-01-05,2026-01-19,${more.paid ?? '0'},,Seats`;

async function run(
  lines: readonly string[],
  { dryRun = false, email = 'manager@opsdesk.test', draft = {} as Partial<InvoiceDraft> } = {},
) {
  const { userId, organizationId } = await findSomeone(database, email);
  const text = [header, ...lines].join('\r\n');
  const file = join(folder, 'invoices.csv');
  await writeFile(file, text);
  const preview = await readPreview([new TextEncoder().encode(text)], 'UTC');
  const suggested = suggestInvoices(preview);
  const { issuedOn, dueOn, paidOn } = suggested.columns;
  return await importInvoices({
    desk: {
      provider: zeroDrizzle(schema, drizzle(database.app, { schema: tables })),
      userId,
      organizationId,
    },
    file,
    name: 'invoices.csv',
    draft: {
      ...suggested,
      dateFormats: dateFormatsOf(preview, {}, [issuedOn, dueOn, paidOn]),
      ...draft,
    },
    dryRun,
    onProgress: () => {},
  });
}

const stored = (like: string) => database.owner<
  { number: string; amount: number; paid: number; issued: string }[]
>`
  select invoice_number number, amount_minor::float8 amount, paid_minor::float8 paid,
    issued_on::text issued
  from payment where invoice_number like ${like} order by 1`;

const entries = (action: string) => database.owner<{ after: unknown }[]>`
  select after from audit_entry where action = ${action} order by created_at`;

describe('a file of invoices', () => {
  it('is checked without a trace, imported once, and corrects what it knows', async () => {
    const rows = [line('IMP-1'), line('IMP-2', { paid: '10.50' })];
    expect((await run(rows, { dryRun: true })).outcome.invoices).toEqual({
      recorded: 2,
      corrected: 0,
    });
    expect(await stored('IMP-%')).toEqual([]);
    expect(await entries('payment.import')).toEqual([]);

    expect((await run(rows)).outcome.rows).toEqual({
      read: 2,
      taken: 2,
      unchanged: 0,
      rejected: 0,
    });
    expect(await stored('IMP-%')).toEqual([
      { number: 'IMP-1', amount: 1050, paid: 0, issued: '2026-01-05' },
      { number: 'IMP-2', amount: 1050, paid: 1050, issued: '2026-01-05' },
    ]);
    expect((await run(rows)).outcome.rows).toEqual({
      read: 2,
      taken: 0,
      unchanged: 2,
      rejected: 0,
    });

    const corrected = await run([
      line('IMP-1', { amount: '12' }),
      line('IMP-2', { paid: '10.50' }),
    ]);
    expect(corrected.outcome.invoices).toEqual({ recorded: 0, corrected: 1 });
    expect((await stored('IMP-1'))[0]?.amount).toBe(1200);
    expect(await entries('payment.import')).toHaveLength(2);
    // Each invoice has its own entry, too.
    expect(await entries('payment.record')).toHaveLength(2);
    expect(await entries('payment.change')).toHaveLength(1);
  });

  it('says which rows are not taken, and takes the others', async () => {
    const { organizationId } = await findSomeone(database, 'manager@opsdesk.test');
    await run([line('OLD-1')]);
    await database.owner`
      update payment set voided_at = now(), void_reason = 'twice'
      where invoice_number = 'OLD-1' and organization_id = ${organizationId}`;
    const { outcome, rejects } = await run([
      line('OLD-1', { amount: '99' }),
      line('NEW-1'),
      line('NEW-1'),
      line('NEW-2', { client: 'Nobody Ltd' }),
      line('NEW-3', { amount: 'ten' }),
      line('NEW-4', { amount: '1', paid: '2' }),
    ]);
    expect(outcome.rows).toEqual({ read: 6, taken: 1, unchanged: 0, rejected: 5 });
    expect(rejects.map(({ line: at, reason }) => `${at}: ${reason}`)).toEqual([
      '2: this invoice was voided',
      '4: the file has this number twice',
      '5: there is no client "Nobody Ltd"',
      '6: the amount "ten" is not an amount of USD',
      '7: The amount paid cannot exceed the amount invoiced.',
    ]);
    expect((await stored('OLD-1'))[0]?.amount).toBe(1050);
  });

  it('reaches no other organization’s clients or invoices', async () => {
    const [foreign] = await database.owner<{ name: string; number: string }[]>`
      select c.name, p.invoice_number number from payment p join client c on c.id = p.client_id
      join organization o on o.id = p.organization_id where o.slug = 'acme' limit 1`;
    const { rejects } = await run([line('FOR-1', { client: foreign?.name ?? 'none' })]);
    expect(rejects.map(({ reason }) => reason)).toEqual([`there is no client "${foreign?.name}"`]);
    const own = await run([line(foreign?.number ?? 'none')]);
    expect(own.outcome.invoices.recorded).toBe(1);
  });

  it.each(['agent@opsdesk.test', 'client@opsdesk.test'])('is not %s’s to bring', async (email) => {
    const { outcome, rejects } = await run([line(`NOT-${email.slice(0, 5)}`)], { email });
    expect(outcome.rows.taken).toBe(0);
    expect(rejects).toHaveLength(1);
    expect(await stored('NOT-%')).toEqual([]);
  });

  it('names the column that it misses', async () => {
    const columns = {
      ...suggestInvoices(await readPreview([new TextEncoder().encode(`${header}\n`)], 'UTC'))
        .columns,
    };
    await expect(
      run([line('COL-1')], { draft: { columns: { ...columns, amount: 'Sum' } } }),
    ).rejects.toThrow('The file has no column "Sum".');
  });
});
