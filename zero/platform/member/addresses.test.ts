import { describe, expect, it } from 'vitest';
import { parseAddresses } from './addresses';

const people = (text: string) =>
  parseAddresses(text).map((parsed) =>
    'error' in parsed ? parsed.error : [parsed.email, parsed.name],
  );

describe('a pasted list of people', () => {
  it('is read between commas, semicolons and lines', () => {
    expect(people('a@x.test, b@x.test;c@x.test\r\n\n  d@x.test ,')).toEqual([
      ['a@x.test', null],
      ['b@x.test', null],
      ['c@x.test', null],
      ['d@x.test', null],
    ]);
  });

  it('takes names as mail programs write them', () => {
    expect(
      people('Ada Lovelace <Ada@X.Test>\n"Hopper, Grace" <grace@x.test>, <mailto:kim@x.test>'),
    ).toEqual([
      ['ada@x.test', 'Ada Lovelace'],
      ['grace@x.test', 'Hopper, Grace'],
      ['kim@x.test', null],
    ]);
  });

  it('says what is wrong, line by line, and keeps the others', () => {
    expect(
      people(`nonsense\na@x.test\nA@x.test\nAda <ada@>\n${'x'.repeat(130)} <b@x.test>\na b@x.test`),
    ).toEqual([
      'Not an email address',
      ['a@x.test', null],
      'Listed twice',
      'Not an email address',
      'The name is too long',
      'Not an email address',
    ]);
  });

  it('takes domains in any script and every sign of an address, in one spelling', () => {
    expect(people('Иван <ivan@почта.рф>, IVAN@xn--80a1acny.xn--p1ai; first&last@x.test')).toEqual([
      ['ivan@xn--80a1acny.xn--p1ai', 'Иван'],
      'Listed twice',
      ['first&last@x.test', null],
    ]);
  });

  it('is nobody where nothing is written', () => {
    expect(people(' \n, ;')).toEqual([]);
  });

  it('reads a long list, and ends with quotes that never close', () => {
    const text = Array.from({ length: 5_000 }, (_, index) => `P ${index} <p${index}@x.test>`);
    expect(parseAddresses(text.join('\n'))).toHaveLength(5_000);
    expect(parseAddresses('"'.repeat(20_000)).length).toBeGreaterThan(0);
  });
});
