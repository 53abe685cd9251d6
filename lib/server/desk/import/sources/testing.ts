import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interchangeSchema, type InterchangeTicket } from '../interchange';
import { readRecords } from './records';
import { type SourceName, sourceReaders } from './registry';
import { parseTranslation, RecordProblem, shaped } from './source';

/** The tickets of an export's files, by their contents, and why others are none. */
export async function readExport(
  from: SourceName,
  files: Record<string, unknown>,
  mapping: Record<string, unknown> = {},
): Promise<{ tickets: InterchangeTicket[]; problems: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'opsdesk-export-'));
  try {
    const paths = await Promise.all(
      Object.entries(files).map(async ([name, content]) => {
        const path = join(folder, name);
        await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
        return path;
      }),
    );
    const reader = sourceReaders[from](parseTranslation(JSON.stringify(mapping)));
    const all = () => readRecords(paths, reader, () => {});
    for await (const record of all()) if ('value' in record) reader.learn?.(record);
    const tickets: InterchangeTicket[] = [];
    const problems: string[] = [];
    for await (const record of all()) {
      if ('problem' in record) {
        problems.push(record.problem);
        continue;
      }
      try {
        const given = reader.read(record);
        if (given) tickets.push(shaped(interchangeSchema, given));
      } catch (error) {
        if (!(error instanceof RecordProblem)) throw error;
        problems.push(error.message);
      }
    }
    return { tickets, problems };
  } finally {
    await rm(folder, { recursive: true });
  }
}
