import { describe, expect, it } from 'vitest';
import { csvLine } from '@/lib/csv';
import { readCsv, type CsvRecord } from './read-records';

async function* pieces(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const utf16 = (text: string) => [...Buffer.from(text, 'utf16le')];
const swapped = (pairs: number[]) => [...Buffer.from(pairs).swap16()];

async function* file(...parts: number[][]): AsyncGenerator<Uint8Array> {
  const all = Uint8Array.from(parts.flat());
  for (let at = 0; at < all.length; at += 5) yield all.subarray(at, at + 5);
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
    const mixed = file(utf8('a,b\né,ü\n'), [0xe9, 0x2c, 0x31, 0x0a], utf8('ž,2'));
    expect(told((await read(mixed)).records)).toEqual([
      [2, ['é', 'ü']],
      [3, 'holds bytes that are not UTF-8'],
      [4, ['ž', '2']],
    ]);
  });

  it('keeps a replacement character that the file holds', async () => {
    expect(told((await read('a,b\nlost \uFFFD,1')).records)).toEqual([[2, ['lost \uFFFD', '1']]]);
  });

  it.each([
    ['UTF-16 with a mark', file([0xff, 0xfe], utf16('a,b\r\nžluť,漢 ਊ\r\n'))],
    ['UTF-16 without one', file(utf16('a,b\nžluť,漢 ਊ'))],
    ['UTF-16, big end first', file([0xfe, 0xff], swapped(utf16('a,b\nžluť,漢 ਊ')))],
    ['CR at the line ends', file(utf8('a,b\ržluť,漢 ਊ\r'))],
    ['a line for Excel', file(utf8('\uFEFFsep=,\r\na,b\r\nžluť,漢 ਊ'))],
  ])('reads %s', async (_, given) => {
    const { header, records } = await read(given);
    expect(header).toEqual(['a', 'b']);
    expect(records.map((record) => 'cells' in record && record.cells)).toEqual([['žluť', '漢 ਊ']]);
  });

  it('reads what is not ASCII and no UTF-8 as Windows-1252, and says so', async () => {
    const latin = file(
      utf8('a,b\n1,plain\n'),
      [0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x2c, 0x80, 0x35, 0x0a],
    );
    const encodings: string[] = [];
    const csv = await readCsv(latin, ',', (encoding) => encodings.push(encoding));
    const records: CsvRecord[] = [];
    for await (const batch of csv.records) records.push(...batch);
    expect(told(records)).toEqual([
      [2, ['1', 'plain']],
      [3, ['Müller', '€5']],
    ]);
    expect(encodings).toEqual(['windows-1252']);
  });

  it('takes back what an export puts before a formula', async () => {
    const cells = ['=1+2', "'=x", 'a;-b', "a;'-b", "'plain", '-', "''@"];
    const { records } = await read(csvLine(cells.map((_, at) => `c${at}`)) + csvLine(cells), ',');
    expect(told(records)).toEqual([[2, cells]]);
  });

  it('takes another delimiter', async () => {
    expect(told((await read('a;b\n1;2', ';')).records)).toEqual([[2, ['1', '2']]]);
  });

  it('refuses an empty file', async () => {
    await expect(read('')).rejects.toThrow('The file is empty.');
    await expect(read('\n \n')).rejects.toThrow('The file is empty.');
  });
});
