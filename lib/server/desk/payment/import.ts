import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isApplicationError } from '@rocicorp/zero/server';
import { z } from 'zod';
import { newId } from '@/zero/core/ids';
import type { InvoiceDraft, InvoiceImportSummary } from '@/zero/desk/payment/import';
import { record } from '@/lib/server/platform/audit/record';
import type { BulkDesk } from '../bulk/desk';
import { insideDesk, type Inside } from '../bulk/enter';
import { clientKey } from '../import/client-spelling';
import { ImportError } from '../import/import-error';
import { type CsvRecord, readCsv } from '../import/read-records';
import { applyMutation } from '@/lib/server/zero/mutate';
import { invoiceReader, type ReadInvoice } from './read-invoice';

/** Most rows of one file: they are written in one transaction. */
const mostInvoices = 5_000;

type InvoiceImport = {
  desk: BulkDesk;
  file: string;
  /** As the browser calls the file; for the audit log. */
  name: string;
  draft: InvoiceDraft;
  /** Does everything, then rolls it back. */
  dryRun: boolean;
  onProgress: (progress: { step: 'reading' | 'writing'; count: number; done: number }) => void;
};

/** A row that is not taken. */
export type InvoiceReject = { line: number; invoiceNumber: string; reason: string; raw: string };

type Row = { line: number; raw: string } & ({ invoice: ReadInvoice } | { problem: string });
type Done = { outcome: InvoiceImportSummary; rejects: InvoiceReject[] };

/**
 * Imports a CSV of invoices through the mutators that people use, all rows that can be taken or, on an
 * error of ours, none: new numbers are recorded, known ones corrected, voided ones left alone. A second
 * run of the same file writes nothing.
 * @throws ImportError when nothing can be imported: no header, too many rows
 */
export async function importInvoices(order: InvoiceImport): Promise<Done> {
  const rows = await readRows(order);
  const rollBack = new RolledBack();
  try {
    return await insideDesk(order.desk, async (inside) => {
      const done = await writeRows(inside, order, rows);
      if (order.dryRun) {
        rollBack.done = done;
        throw rollBack;
      }
      if (done.outcome.rows.taken > 0) await leaveEntry(inside, order, done.outcome);
      return done;
    });
  } catch (error) {
    if (error !== rollBack || !rollBack.done) throw error;
    return rollBack.done;
  }
}

class RolledBack extends Error {
  done: Done | undefined;
}

async function readRows({ file, draft, onProgress }: InvoiceImport): Promise<Row[]> {
  const { size } = await stat(file);
  let bytes = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      yield chunk;
    }
  }
  const { header, records } = await readCsv(chunks(), draft.delimiter);
  const missing = Object.values(draft.columns).find((name) => name && !header.includes(name));
  if (missing) throw new ImportError(`The file has no column "${missing}".`);
  const read = invoiceReader(draft, header);
  const rows: Row[] = [];
  for await (const batch of records) {
    for (const each of batch) rows.push(rowOf(each, read));
    if (rows.length > mostInvoices) {
      throw new ImportError(`The file has more than ${mostInvoices} rows: import it in parts.`);
    }
    onProgress({ step: 'reading', count: rows.length, done: size === 0 ? 1 : bytes / size });
  }
  return rows;
}

function rowOf(read: CsvRecord, readInvoice: ReturnType<typeof invoiceReader>): Row {
  const { line, raw } = read;
  if ('problem' in read) return { line, raw, problem: read.problem };
  const invoice = readInvoice(read.cells);
  return 'problem' in invoice ? { line, raw, ...invoice } : { line, raw, invoice };
}

async function writeRows(
  inside: Inside,
  order: InvoiceImport,
  rows: readonly Row[],
): Promise<Done> {
  const invoices = rows.flatMap((row) => ('invoice' in row ? [row.invoice] : []));
  const clients = await clientsByName(inside);
  const known = await paymentsByNumber(inside, invoices);
  const seen = new Set<string>();
  const outcome: InvoiceImportSummary = {
    rows: { read: rows.length, taken: 0, unchanged: 0, rejected: 0 },
    invoices: { recorded: 0, corrected: 0 },
  };
  const rejects: InvoiceReject[] = [];

  for (const [index, row] of rows.entries()) {
    const done = 'problem' in row ? row.problem : await writeInvoice(row.invoice);
    if (done === 'recorded' || done === 'corrected') {
      outcome.rows.taken++;
      outcome.invoices[done]++;
    } else if (done === 'unchanged') {
      outcome.rows.unchanged++;
    } else {
      outcome.rows.rejected++;
      const invoiceNumber = 'invoice' in row ? row.invoice.invoiceNumber : '';
      rejects.push({ line: row.line, invoiceNumber, reason: done, raw: row.raw });
    }
    order.onProgress({ step: 'writing', count: index + 1, done: (index + 1) / rows.length });
  }
  return { outcome, rejects };

  /** What became of it, or why nothing. */
  async function writeInvoice(invoice: ReadInvoice): Promise<string> {
    const { clientName, ...fields } = invoice;
    const { invoiceNumber } = fields;
    if (seen.has(invoiceNumber)) return 'the file has this number twice';
    seen.add(invoiceNumber);
    const clientId = clients.get(clientName.toLowerCase())?.id;
    if (clientId === undefined) return noClient(clientName, clients);
    const payment = known.get(invoiceNumber);
    const place = { organizationId: order.desk.organizationId, at: Date.now() };
    if (!payment) {
      const args = { ...place, id: newId(), clientId, ...fields };
      return (await attempt(inside, order, 'payment.record', args)) ?? 'recorded';
    }
    if (payment.clientId !== clientId) return 'another client has an invoice of this number';
    if (payment.isVoided) return 'this invoice was voided';
    if (isSame(payment, fields)) return 'unchanged';
    const args = { ...place, paymentId: payment.id, ...fields };
    return (await attempt(inside, order, 'payment.change', args)) ?? 'corrected';
  }
}

type Args = Parameters<typeof applyMutation>[3];

/** Runs a mutator; what it refuses is taken back and told in its words. */
async function attempt({ tx, query }: Inside, { desk }: InvoiceImport, name: string, args: Args) {
  await query('savepoint invoice', []);
  try {
    await applyMutation(tx, { userId: desk.userId }, name, args);
    await query('release savepoint invoice', []);
    return undefined;
  } catch (error) {
    if (!isApplicationError(error)) throw error;
    await query('rollback to savepoint invoice', []);
    return error.message;
  }
}

type Client = { id: string; name: string };

/** Whom to invoice is never guessed, but a client with nearly that name is named. */
function noClient(name: string, clients: ReadonlyMap<string, Client>): string {
  const key = clientKey(name);
  const alike = [...clients.values()].filter((client) => clientKey(client.name) === key);
  const words = alike.map((client) => `"${client.name}"`).join(' or ');
  return `there is no client "${name}"${words && `; is it ${words}?`}`;
}

async function clientsByName({ query }: Inside): Promise<Map<string, Client>> {
  const rows = await query(
    'select id, name from client where organization_id = app_organization()',
    [],
  );
  const clients = z.array(z.object({ id: z.string(), name: z.string() })).parse([...rows]);
  return new Map(clients.map((client) => [client.name.toLowerCase(), client]));
}

const paymentSchema = z.object({
  id: z.string(),
  clientId: z.string(),
  invoiceNumber: z.string(),
  amountMinor: z.coerce.number(),
  currency: z.string(),
  issuedOn: z.coerce.number(),
  dueOn: z.coerce.number(),
  paidMinor: z.coerce.number(),
  paidOn: z.coerce.number().nullable(),
  description: z.string().nullable(),
  isVoided: z.boolean(),
});
type Known = z.infer<typeof paymentSchema>;

async function paymentsByNumber(
  { query }: Inside,
  invoices: readonly ReadInvoice[],
): Promise<Map<string, Known>> {
  const day = (column: string) => `extract(epoch from ${column}::timestamp) * 1000`;
  const rows = await query(
    `select id, client_id "clientId", invoice_number "invoiceNumber", amount_minor "amountMinor",
       currency, ${day('issued_on')} "issuedOn", ${day('due_on')} "dueOn", paid_minor "paidMinor",
       ${day('paid_on')} "paidOn", description, voided_at is not null "isVoided"
     from payment where organization_id = app_organization()
       and invoice_number in (select jsonb_array_elements_text($1::text::jsonb))`,
    [JSON.stringify(invoices.map(({ invoiceNumber }) => invoiceNumber))],
  );
  const payments = z.array(paymentSchema).parse([...rows]);
  return new Map(payments.map((payment) => [payment.invoiceNumber, payment]));
}

const isSame = (payment: Known, fields: Omit<ReadInvoice, 'clientName'>) =>
  (Object.keys(fields) as (keyof typeof fields)[]).every((key) => payment[key] === fields[key]);

const leaveEntry = (
  { query, memberId }: Inside,
  order: InvoiceImport,
  outcome: InvoiceImportSummary,
) =>
  record(query, {
    organizationId: order.desk.organizationId,
    actor: { type: 'member', id: memberId },
    action: 'payment.import',
    subjectId: null,
    after: { file: order.name, ...outcome },
  });
