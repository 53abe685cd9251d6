import { describe, expect, it } from 'vitest';
import { dateParser, formatProblem, isZone, wallToInstant } from './parse-date';

const parserFor = (zone: string, ...formats: string[]) => {
  const parse = dateParser({ formats, zone });
  return (text: string) => {
    const instant = parse(text);
    return instant === undefined ? undefined : new Date(instant).toISOString();
  };
};

describe('dates of a zone', () => {
  const berlin = parserFor('Europe/Berlin', 'dd-MM-yyyy HH:mm');

  it('reads winter and summer by the offset of their day', () => {
    expect(berlin('29-02-2016 01:16')).toBe('2016-02-29T00:16:00.000Z');
    expect(berlin('29-07-2016 01:16')).toBe('2016-07-28T23:16:00.000Z');
  });

  it('is right on both sides of a spring change', () => {
    expect(berlin('27-03-2016 01:59')).toBe('2016-03-27T00:59:00.000Z');
    expect(berlin('27-03-2016 03:00')).toBe('2016-03-27T01:00:00.000Z');
  });

  it('moves a time that the clock skips on by the gap', () => {
    expect(berlin('27-03-2016 02:30')).toBe('2016-03-27T01:30:00.000Z');
  });

  it('takes a time that the clock shows twice as the first', () => {
    expect(berlin('30-10-2016 01:59')).toBe('2016-10-29T23:59:00.000Z');
    expect(berlin('30-10-2016 02:30')).toBe('2016-10-30T00:30:00.000Z');
    expect(berlin('30-10-2016 03:00')).toBe('2016-10-30T02:00:00.000Z');
  });

  it('does the same west of Greenwich, in the south, and where the gap is half an hour', () => {
    const newYork = parserFor('America/New_York', 'yyyy-MM-dd HH:mm');
    expect(newYork('2016-03-13 02:30')).toBe('2016-03-13T07:30:00.000Z');
    expect(newYork('2016-11-06 01:30')).toBe('2016-11-06T05:30:00.000Z');
    const lordHowe = parserFor('Australia/Lord_Howe', 'yyyy-MM-dd HH:mm');
    expect(lordHowe('2016-10-02 02:15')).toBe('2016-10-01T15:45:00.000Z');
    expect(lordHowe('2016-04-03 01:45')).toBe('2016-04-02T14:45:00.000Z');
  });

  it('knows no change in UTC', () => {
    expect(parserFor('UTC', 'dd-MM-yyyy HH:mm')('27-03-2016 02:30')).toBe(
      '2016-03-27T02:30:00.000Z',
    );
  });

  it('does not depend on the zone of the machine', () => {
    const wall = Date.UTC(2016, 6, 1, 12);
    expect(wallToInstant(wall, 'Asia/Kolkata')).toBe(Date.UTC(2016, 6, 1, 6, 30));
  });
});

describe('formats', () => {
  it('tries them in order', () => {
    const parse = parserFor('UTC', 'dd/MM/yyyy HH:mm', 'yyyy-MM-dd');
    expect(parse('01/02/2016 10:00')).toBe('2016-02-01T10:00:00.000Z');
    expect(parse('2016-02-01')).toBe('2016-02-01T00:00:00.000Z');
  });

  it('lets an offset in the text win over the zone', () => {
    const parse = parserFor('America/New_York', "yyyy-MM-dd'T'HH:mm:ssXXX");
    expect(parse('2016-02-29T01:16:00+02:00')).toBe('2016-02-28T23:16:00.000Z');
    expect(parse('2016-02-29T01:16:00Z')).toBe('2016-02-29T01:16:00.000Z');
  });

  it('reads Unix seconds', () => {
    expect(parserFor('America/New_York', 't')('1456708560')).toBe('2016-02-29T01:16:00.000Z');
  });

  it.each([
    '31-02-2016 10:00',
    '29-02-2015 10:00',
    '01-01-2016 24:30',
    '01-01-16 10:00',
    '',
    'soon',
  ])('refuses %j', (text) => {
    expect(parserFor('UTC', 'dd-MM-yyyy HH:mm')(text)).toBeUndefined();
  });

  it('says why a format is none', () => {
    expect(formatProblem('dd-MM-yyyy HH:mm')).toBeUndefined();
    expect(formatProblem('DD-MM-YYYY')).toMatch(/yyyy|dd/i);
    expect(formatProblem('nonsense')).toBeDefined();
  });

  it('knows zones by their IANA names', () => {
    expect(isZone('Europe/London')).toBe(true);
    expect(isZone('Europe/Nowhere')).toBe(false);
  });
});
