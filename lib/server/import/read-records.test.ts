import { describe, expect, it } from 'vitest';
import { readCsv, type CsvRecord } from './read-records';

async function* pieces(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string | AsyncIterable<Uint8Array>, delimiter = ',') {
  const csv = await readCsv(typeof text === 'string' ? pieces(text) : text, delimiter);
  const records: CsvRecord[] = [];
  for await (const batch of csv.records) records.push(...batch);
  return { header: csv.header, records };
}

const told = (records: CsvRecord[]) =>
  records.map((record) => [record.line, 'cells' in record ? record.cells : record.problem]);

describe('readCsv', () => {
  it('reads a BOM, CRLF, letters across pieces, empty lines, and a last line without an end', async () => {
    const { header, records } = await read('\uFEFFa,b\r\nžluť,2\r\n\r\n"3, ""x""",4');
    expect(header).toEqual(['a', 'b']);
    expect(told(records)).toEqual([
      [2, ['žluť', '2']],
      [4, ['3, "x"', '4']],
    ]);
  });

  it('reads cells of several lines, and counts lines and not records', async () => {
    const { records } = await read('a,b\n"one\ntwo",2\n3,4\n');
    expect(told(records)).toEqual([
      [2, ['one\ntwo', '2']],
      [4, ['3', '4']],
    ]);
  });

  it('loses only the record that is not well formed', async () => {
    const { records } = await read('a,b\n1,2\n"x"y,3\n4,5\nz"q,6\n7,8\n9\n10,11,12\n13,"14"\n');
    expect(told(records)).toEqual([
      [2, ['1', '2']],
      [3, expect.stringContaining('quotes')],
      [4, ['4', '5']],
      [5, expect.stringContaining('quote')],
      [6, ['7', '8']],
      [7, '1 cells where the header has 2'],
      [8, '3 cells where the header has 2'],
      [9, ['13', '14']],
    ]);
  });

  it('does not swallow what follows a quote that is never closed', async () => {
    const { records } = await read('a,b\n"x,3\n4,5\n7,8');
    expect(told(records)).toEqual([
      [2, 'a quote is opened and not closed'],
      [3, ['4', '5']],
      [4, ['7', '8']],
    ]);
  });

  it('says where bytes are not UTF-8', async () => {
    async function* latin1() {
      yield new Uint8Array([...'a,b\n'].map((letter) => letter.charCodeAt(0)));
      yield new Uint8Array([0xe9, 0x2c, 0x31, 0x0a]);
    }
    expect(told((await read(latin1())).records)).toEqual([[2, 'holds bytes that are not UTF-8']]);
  });

  it('takes another delimiter', async () => {
    expect(told((await read('a;b\n1;2', ';')).records)).toEqual([[2, ['1', '2']]]);
  });

  it('refuses an empty file', async () => {
    await expect(read('')).rejects.toThrow('The file is empty.');
    await expect(read('\n \n')).rejects.toThrow('The file is empty.');
  });
});
