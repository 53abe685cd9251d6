import { createReadStream } from 'node:fs';
import { headOf } from '../read-lines';
import { delimiterIn, readCsv } from '../read-records';
import { readElements } from './json-elements';
import type { SourceReader, SourceRecord } from './source';

/** A record of an export, or why there is none. */
export type ReadRecord = SourceRecord | { text: string; problem: string };

/** The records of an export's files, one by one; the rows of one ticket together, where it has rows. */
export async function* readRecords(
  files: readonly string[],
  reader: SourceReader,
  onBytes: (count: number) => void,
): AsyncGenerator<ReadRecord> {
  const { rowKey, readsCsv } = reader;
  for (const file of files) {
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
        onBytes(chunk.byteLength);
        yield chunk;
      }
    }
    const isCsv = readsCsv && file.toLowerCase().endsWith('.csv');
    const records = isCsv ? csvRecords(chunks()) : jsonRecords(chunks(), reader.collections);
    yield* rowKey === undefined ? records : grouped(records, rowKey);
  }
}

async function* jsonRecords(
  chunks: AsyncIterable<Uint8Array>,
  collections: readonly string[],
): AsyncGenerator<ReadRecord> {
  for await (const elements of readElements(chunks, collections)) {
    for (const { text, collection } of elements) {
      yield { text, collection, ...parsed(text) };
    }
  }
}

function parsed(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { problem: 'this is not JSON' };
  }
}

async function* csvRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReadRecord> {
  const { head, whole } = await headOf(chunks);
  const { header, records } = await readCsv(whole, await delimiterIn(head));
  const places = Map.groupBy(header.keys(), (at) => header[at] ?? '');
  for await (const batch of records) {
    for (const record of batch) {
      if ('problem' in record) yield { text: record.raw, problem: record.problem };
      else {
        const cellsAt = (indexes: readonly number[]) =>
          indexes.map((index) => record.cells[index] ?? '');
        const value = [...places].map(([name, indexes]) => {
          const cells = cellsAt(indexes);
          return [name, cells.length === 1 ? cells[0] : cells];
        });
        yield { text: record.raw, collection: null, value: Object.fromEntries(value) };
      }
    }
  }
}

async function* grouped(
  rows: AsyncIterable<ReadRecord>,
  rowKey: string,
): AsyncGenerator<ReadRecord> {
  let group: { key: unknown; text: string; value: unknown[] } | undefined;
  const whole = () => (group ? [{ text: group.text, collection: null, value: group.value }] : []);
  for await (const row of rows) {
    if ('problem' in row) {
      yield row;
      continue;
    }
    const { value } = row;
    const key =
      typeof value === 'object' && value !== null && rowKey in value
        ? Reflect.get(value, rowKey)
        : undefined;
    if (group && key !== undefined && key === group.key) {
      group.value.push(value);
    } else {
      yield* whole();
      group = { key, text: row.text, value: [value] };
    }
  }
  yield* whole();
}
