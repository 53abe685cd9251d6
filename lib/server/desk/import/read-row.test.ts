import { describe, expect, it } from 'vitest';
import { parseMapping } from './mapping';
import { rowReader } from './read-row';

const header = ['id', 'at', 'state', 'who', 'prio', 'opened', 'solved', 'kind', 'topic'];

const mapping = parseMapping(
  JSON.stringify({
    rows: 'event',
    nulls: ['?'],
    dates: { format: 'yyyy-MM-dd HH:mm', zone: 'UTC' },
    ticket: {
      key: 'id',
      title: ['{kind}: {topic}', '{kind}', 'Ticket {id}'],
      client: 'who',
      status: { column: 'state', values: { New: 'new', Odd: null, Done: 'resolved' } },
      priority: { column: 'prio', values: { P1: 'urgent' }, default: 'low' },
      openedAt: 'opened',
      resolvedAt: 'solved',
    },
    event: { key: ['at', 'state'], at: 'at' },
  }),
);

const day = '2016-02-29 10:00';
const read = (...cells: string[]) => rowReader(mapping, header)(7, cells);

describe('rowReader', () => {
  it('reads cells in our words', () => {
    expect(read('T1', day, 'New', ' Harbour ', 'P1', day, '?', 'Paper', 'Tray')).toMatchObject({
      line: 7,
      ticketKey: 'T1',
      event: { key: `${day} New`, at: Date.UTC(2016, 1, 29, 10), sequence: null },
      title: 'Paper: Tray',
      client: 'Harbour',
      status: 'new',
      priority: 'urgent',
      resolvedAt: null,
    });
  });

  it('takes the first template that it can fill', () => {
    expect(read('T1', day, 'New', '', '', day, '', 'Paper', '?')).toMatchObject({ title: 'Paper' });
    expect(read('T1', day, 'New', '', '', day, '', '', 'Tray')).toMatchObject({
      title: 'Ticket T1',
    });
  });

  it('takes a word that means nothing as not known, and a default for the others', () => {
    expect(read('T1', day, 'Odd', '', 'P9', day, '', '', '')).toMatchObject({
      status: null,
      priority: 'low',
    });
  });

  it('takes a date without a time, on the day of the opening, as its moment', () => {
    const solved = (at: string) => read('T1', day, 'New', '', '', day, at, '', '');
    expect(solved('2016-02-29 00:00')).toMatchObject({ resolvedAt: Date.UTC(2016, 1, 29, 10) });
    expect(solved('2016-02-28 00:00')).toMatchObject({ reason: 'solved is before opened' });
    expect(solved('2016-02-29 09:59')).toMatchObject({ reason: 'solved is before opened' });
  });

  it('gives every reason at once', () => {
    expect(
      read('?', '2016-02-30 10:00', 'constructor', '', '', day, '2016-02-01 10:00', '', ''),
    ).toEqual({
      line: 7,
      ticketKey: null,
      reason: [
        'id is missing',
        'at "2016-02-30 10:00" is not a date like yyyy-MM-dd HH:mm',
        'state "constructor" has no entry in the mapping\'s values',
        'solved is before opened',
      ].join('; '),
    });
  });

  it('names the columns that a file lacks, and those that it has', () => {
    expect(() => rowReader(mapping, ['id', 'at', 'State'])).toThrow(
      /lacks the columns .*state.* It has: id, at, State\./,
    );
    expect(() => rowReader(mapping, [...header, 'state'])).toThrow('the column state twice');
  });
});
