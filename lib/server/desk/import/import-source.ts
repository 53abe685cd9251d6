import { stat } from 'node:fs/promises';
import { ImportError } from './import-error';
import { interchangeSchema, type InterchangeTicket } from './interchange';
import { type ImportOptions, type ImportSummary, runImport } from './run-import';
import { type ReadRecord, readRecords } from './sources/records';
import { type SourceName, sourceReaders } from './sources/registry';
import { RecordProblem, shaped, type SourceReader, type Translation } from './sources/source';
import type { Reject } from './source-row';
import { type StagedRow, stageRejects, stageRows, type Transaction } from './staging';
import { type FileCounts, type FileStore, pendingFiles, storeFiles } from './thread/files';
import { type FileFinder, fileFinder } from './thread/find-file';
import { type StagedThread, stageTicket } from './thread/stage-ticket';
import { stageThreads } from './thread/staging';

interface SourceRequest extends ImportOptions {
  /** Of one export; people may stand in another file than the tickets. */
  files: readonly string[];
  from: SourceName;
  translation: Translation;
  /** The folder in which the export's attachments lie. */
  folder?: string | undefined;
  store?: FileStore | undefined;
}

/**
 * Imports tickets with their conversations, tags and files from another system's export. The tickets
 * come all or none, in one transaction; then the files, one by one. A second run writes nothing.
 * @throws ImportError when nothing can be imported, or the storage does not take the files
 */
export async function importSource(
  request: SourceRequest,
): Promise<ImportSummary & { files: FileCounts }> {
  const { files, folder, store, sql } = request;
  const sizes = await Promise.all(files.map(sizeOf));
  const reader = sourceReaders[request.from](request.translation);
  const total = sizes.reduce((sum, size) => sum + size, 0) * (reader.learn ? 2 : 1);
  let bytes = 0;
  const onBytes = (count: number) => (bytes += count);
  const findFile = await fileFinder(folder).catch(() => {
    throw new ImportError(`There is no folder ${folder}.`);
  });
  let waiting: Awaited<ReturnType<typeof pendingFiles>> = [];
  let organizationId = '';
  const summary = await runImport(
    {
      ...request,
      conclude: async (transaction, made) => {
        waiting = await pendingFiles(transaction);
        organizationId = await enteredOrganization(transaction);
        await request.conclude?.(transaction, made);
      },
    },
    {
      stage: async (transaction, onRows) => {
        if (reader.learn) {
          for await (const record of readRecords(files, reader, onBytes)) {
            if ('value' in record) reader.learn(record);
          }
        }
        return stage(transaction, readRecords(files, reader, onBytes), {
          reader,
          clients: request.translation.clients,
          findFile,
          onRows,
        });
      },
      share: () => (total === 0 ? 1 : bytes / total),
      defaultClient: request.translation.client,
      hasHistory: false,
    },
  );
  const counts =
    store && waiting.length > 0
      ? await storeFiles(sql, organizationId, waiting, store)
      : { stored: 0, full: 0 };
  return { ...summary, files: counts };
}

async function sizeOf(file: string) {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new ImportError(`There is no file ${file}.`);
  return found.size;
}

async function enteredOrganization(sql: Transaction) {
  const [row] = await sql<{ id: string }[]>`select current_setting('app.organization_id') as id`;
  return row?.id ?? '';
}

const batch = { tickets: 200, characters: 4_000_000 };
/** What of a record's text is shown beside its reject. */
const shownText = 20_000;

interface Staging {
  reader: SourceReader;
  clients: Translation['clients'];
  findFile: FileFinder;
  onRows: (count: number) => void;
}

/** Tickets have no lines of their own in JSON: what stands for the line is their place in the files. */
async function stage(
  sql: Transaction,
  records: AsyncIterable<ReadRecord>,
  { reader, clients, findFile, onRows }: Staging,
): Promise<number> {
  let count = 0;
  let characters = 0;
  let rows: StagedRow[] = [];
  let threads: StagedThread[] = [];
  let rejects: (Reject & { raw: string })[] = [];
  const flush = async () => {
    if (rows.length > 0) {
      await stageRows(sql, rows);
      await stageThreads(
        sql,
        threads.flatMap(({ entries }) => entries),
        threads.flatMap(({ tags }) => tags),
        new Map(threads.flatMap(({ names }) => [...names])),
      );
    }
    if (rejects.length > 0) await stageRejects(sql, rejects);
    characters = 0;
    rows = [];
    threads = [];
    rejects = [];
    onRows(count);
  };
  for await (const record of records) {
    const line = count + 1;
    const raw = record.text.slice(0, shownText).replaceAll('\0', '\uFFFD').toWellFormed();
    const outcome = readTicket(reader, record, clients);
    if (!outcome) continue;
    count += 1;
    if ('reason' in outcome) {
      rejects.push({ line, ticketKey: null, reason: outcome.reason, raw });
    } else {
      const thread = await stageTicket(outcome.ticket, line, findFile);
      threads.push(thread);
      rows.push({ row: thread.row, raw });
      characters += record.text.length;
    }
    if (rows.length + rejects.length >= batch.tickets || characters > batch.characters) {
      await flush();
    }
  }
  await flush();
  return count;
}

function readTicket(
  reader: SourceReader,
  record: ReadRecord,
  clients: Translation['clients'],
): { reason: string } | { ticket: InterchangeTicket } | undefined {
  if ('problem' in record) return { reason: record.problem };
  try {
    const given = reader.read(record);
    if (!given) return undefined;
    const ticket = shaped(interchangeSchema, given);
    const client = Object.hasOwn(clients, ticket.client) ? clients[ticket.client] : undefined;
    return { ticket: client === undefined ? ticket : { ...ticket, client } };
  } catch (error) {
    if (error instanceof RecordProblem) return { reason: error.message };
    throw error;
  }
}
