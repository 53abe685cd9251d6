import { parse } from 'csv-parse/sync';
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from './csv';

describe('csvLine', () => {
  it('quotes what needs it', () => {
    expect(csvLine(['a,b', 'say "x"', 'two\nlines', null, 7, true])).toBe(
      '"a,b","say ""x""","two\nlines",,7,true\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠A1'])(
    'disarms %j',
    (text) => {
      expect(csvLine([text])).toMatch(/^"?'/);
    },
  );

  it('disarms what a spreadsheet that splits at semicolons would find', () => {
    expect(csvLine(['a;=1+1;b;@x'])).toBe(`"a;'=1+1;b;'@x"\r\n`);
  });

  it('leaves numbers of ours alone', () => {
    expect(csvLine([-5])).toBe('-5\r\n');
  });

  it('reads back as it was written', () => {
    assert(
      property(string({ unit: 'grapheme' }), (text) => {
        const [[read] = []] = parse(csvLine([text, 'end']), { relax_quotes: false }) as string[][];
        expect(read).toBe(text.replaceAll(/(^|;)([=+\-@\t\r＝＋－＠])/g, "$1'$2"));
      }),
    );
  });
});
