import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { mappingOf, missingFields } from '@/zero/desk/import/draft';
import {
  dateFormatOf,
  type ImportPreview,
  isTranslated,
  unknownWords,
  unreadDates,
} from '@/zero/platform/import/preview';
import { parseMapping } from './mapping';
import { dateParser, formatProblem } from './parse-date';
import { readPreview } from './preview';
import { rowReader } from './read-row';
import { suggestDraft } from './suggest';

const preview = (text: string) => readPreview([Buffer.from(text)], 'UTC');
const formatIn = (read: ImportPreview, column: string) => dateFormatOf(read, {}, column);

it('recognizes columns, words and dates by what others call them', async () => {
  const read = await preview(
    'ID;Subject;Company;State;Urgency;Created On\n1;A;Ltd;On hold;P1;24.12.2025 08:00\n2;B;Ltd;Solved;low;01.01.2026 10:00\n',
  );
  const draft = suggestDraft(read, 'Europe/Vienna');
  expect(draft).toMatchObject({
    delimiter: ';',
    columns: {
      key: 'ID',
      title: 'Subject',
      client: 'Company',
      status: 'State',
      priority: 'Urgency',
      openedAt: 'Created On',
      assignee: null,
    },
    status: { 'On hold': 'blocked', Solved: 'resolved' },
    priority: { P1: 'urgent', low: 'low' },
    zone: 'Europe/Vienna',
  });
  expect(formatIn(read, 'Created On')).toBe('dd.MM.yyyy HH:mm');
  expect(missingFields(draft)).toEqual([]);
  const mapping = parseMapping(JSON.stringify(mappingOf(draft, read)));
  expect(mapping.ticket.status.values).toEqual({ 'On hold': 'blocked', Solved: 'resolved' });
});

it('reads back what the list exports', async () => {
  const header = 'number,title,status,priority,type,client,requester,created_at,resolved_at';
  const read = await preview(
    `${header}\r\n7,A,waiting_on_client,high,Bug,Ltd,Ada,2026-01-02T03:04:05.678Z,\r\n`,
  );
  const { columns, status } = suggestDraft(read, 'UTC');
  expect(columns).toMatchObject({
    key: 'number',
    openedAt: 'created_at',
    resolvedAt: 'resolved_at',
  });
  expect(status).toEqual({ waiting_on_client: 'waiting_on_client' });
  expect(formatIn(read, 'created_at')).toBe("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
});

it('needs no column of client or status where one is named for all, and reads dates around a slip', async () => {
  const read = await preview('id,title,created\n1,A,2026-02-01 09:30\n2,B,yesterday\n');
  const suggested = suggestDraft(read, 'UTC');
  expect(formatIn(read, 'created')).toBe('yyyy-MM-dd HH:mm');
  expect(missingFields(suggested)).toEqual(['client', 'status']);
  const draft = { ...suggested, clientDefault: 'Acme', statusDefault: 'closed' as const };
  expect(missingFields(draft)).toEqual([]);
  const mapping = parseMapping(JSON.stringify(mappingOf(draft, read)));
  expect(mapping.ticket.client).toEqual({ values: {}, default: 'Acme' });
  expect(rowReader(mapping, read.header)(2, ['1', 'A', '2026-02-01 09:30'])).toMatchObject({
    title: 'A',
    client: null,
    status: 'closed',
  });
});

it('says what is missing', async () => {
  const draft = suggestDraft(await preview('a,b\n1,2\n'), 'UTC');
  expect(missingFields(draft)).toEqual(['key', 'title', 'client', 'status', 'openedAt']);
});

it('shows the first rows of a large file, and every word of it with its count', async () => {
  const text = await readFile('drizzle/test-data/servicenow-incident-events.csv');
  const { header, rows, words } = await readPreview([text], 'UTC');
  expect(rows).toHaveLength(50);
  expect(rows.every((row) => row.length === header.length)).toBe(true);
  expect(words['incident_state']).toHaveProperty('New');
  const states = Object.values(words['incident_state'] ?? {});
  expect(states.reduce((sum, count) => sum + count, 0)).toBe(5_998);
  expect(words['sys_updated_at']).toBeUndefined();
});

it.each(['', '\n\n'])('refuses what is no CSV: %j', async (text) => {
  await expect(preview(text)).rejects.toThrow('The file is empty.');
});

const statusesOf = async (...words: string[]) =>
  suggestDraft(await preview(`id,status\n${words.map((word) => `1,${word}`).join('\n')}\n`), 'UTC')
    .status;

it('asks for what a word means rather than reverse it', async () => {
  const asked = ['Not Resolved', 'Unresolved', 'Not closed', 'Waiting', 'Escalated', '7'];
  expect(await statusesOf(...asked)).toEqual({});
  const known = await statusesOf('Waiting for support', 'Waiting for customer', 'Gelöst', '已关闭');
  expect(known).toEqual({
    'Waiting for support': 'open',
    'Waiting for customer': 'waiting_on_client',
    Gelöst: 'resolved',
    已关闭: 'closed',
  });
});

it('takes P0 for the most urgent where there is one, else P1', async () => {
  const of = async (...words: string[]) =>
    suggestDraft(
      await preview(`id,priority\n${words.map((word) => `1,${word}`).join('\n')}\n`),
      'UTC',
    ).priority;
  expect(await of('P0', 'P1', 'P2')).toEqual({ P0: 'urgent', P1: 'high', P2: 'medium' });
  expect(await of('P1', 'P3', '1 - Critical')).toEqual({
    P1: 'urgent',
    P3: 'medium',
    '1 - Critical': 'urgent',
  });
  expect(await of('1', '2', '3')).toEqual({});
});

it('sees a word, an empty cell and a date that stand far behind the first rows', async () => {
  const row = (at: number) => `${at},Open,01/02/2026\n`;
  const rows = Array.from({ length: 2_000 }, (_, at) => row(at)).join('');
  const read = await preview(`id,status,created\n${rows}9,Parked,13/02/2026\n10,,01/02/2026\n`);
  expect(read.words['status']).toEqual({ Open: 2_000, Parked: 1, '': 1 });
  const draft = suggestDraft(read, 'UTC');
  expect(formatIn(read, 'created')).toBe('dd/MM/yyyy');
  expect(unknownWords(read, 'status', draft.status)).toEqual(['Parked', '']);
});

it('asks of every column which is the day, where nothing in it tells it from the month', async () => {
  const read = await preview(
    'id,created,closed,seen\n1,03/04/2026 10:00,,1/2/26\n2,05/05/2026 9:00,04/05/2026,13/2/26\n',
  );
  const { dates } = read;
  expect(dates['created']).toEqual({
    format: '',
    readings: [
      {
        format: 'dd/MM/yyyy HH:mm',
        count: 2,
        example: '03/04/2026 10:00',
        reads: expect.stringContaining('3 Apr 2026'),
      },
      {
        format: 'MM/dd/yyyy HH:mm',
        count: 2,
        example: '03/04/2026 10:00',
        reads: expect.stringContaining('4 Mar 2026'),
      },
    ],
  });
  expect(dates['closed']?.readings.map(({ format }) => format)).toEqual([
    'dd/MM/yyyy',
    'MM/dd/yyyy',
  ]);
  expect(dates['seen']).toEqual({ format: 'dd/MM/yy', readings: [] });
  expect(unreadDates(read, {}, ['created', 'closed', 'seen', 'nothing', null])).toEqual([
    'created',
    'closed',
  ]);
  const chosen = { created: 'dd/MM/yyyy HH:mm', closed: 'MM/dd/yyyy' };
  expect(unreadDates(read, chosen, ['created', 'closed', 'seen'])).toEqual([]);
});

it('counts both readings where the dates of a column contradict each other', async () => {
  const { dates } = await preview('created\n13/02/2026\n14/02/2026\n02/13/2026\n');
  expect(dates['created']).toMatchObject({
    format: '',
    readings: [
      { format: 'dd/MM/yyyy', count: 2, example: '13/02/2026' },
      { format: 'MM/dd/yyyy', count: 1, example: '02/13/2026' },
    ],
  });
});

it('reads each column of dates as it is written', async () => {
  const read = await preview(
    'id,title,client,status,created,closed,resolved\n1,A,Ltd,closed,03/04/2026,46095.5,\n',
  );
  const draft = {
    ...suggestDraft(read, 'UTC'),
    dateFormats: { created: 'MM/dd/yyyy' },
  };
  const mapping = parseMapping(JSON.stringify(mappingOf(draft, read)));
  expect(rowReader(mapping, read.header)(2, read.rows[0] ?? [])).toMatchObject({
    openedAt: Date.UTC(2026, 2, 4),
    closedAt: Date.UTC(2026, 2, 14, 12),
    resolvedAt: null,
  });
});

it('asks for every word of a long list, and takes one meaning for those that are left', async () => {
  const rows = Array.from({ length: 300 }, (_, at) => `${at},Step ${at}\n`).join('');
  const read = await preview(`id,status\n${rows}300,Open\n301,\n`);
  const { status } = suggestDraft(read, 'UTC');
  expect(unknownWords(read, 'status', status)).toHaveLength(301);
  expect(isTranslated(read, 'status', status, null)).toBe(false);
  expect(isTranslated(read, 'status', status, 'open')).toBe(true);
  const draft = { ...suggestDraft(read, 'UTC'), statusRest: 'blocked' as const };
  expect(mappingOf(draft, read)).toMatchObject({
    ticket: { status: { values: { Open: 'open' }, default: 'blocked' } },
  });
});

it('takes no column of texts for one of words, whatever is known of it', async () => {
  const rows = Array.from({ length: 1_001 }, (_, at) => `${at},${at}\n`).join('');
  const read = await preview(`id,status\n${rows}`);
  expect(read.words['status']).toBeUndefined();
  expect(isTranslated(read, 'status', {}, null)).toBe(false);
  expect(isTranslated(read, 'status', {}, 'open')).toBe(true);
});

it('counts the companies whose people ask', async () => {
  const { domains } = await preview(
    'id,requester\n1,ana@acme.example\n2,"Bo <bo@Acme.example>"\n3,cy@gmail.com\n4,Dee\n5,ed@north.example\n',
  );
  expect(domains).toEqual({
    requester: {
      companies: [
        ['acme.example', 2],
        ['north.example', 1],
      ],
      count: 2,
      shared: 1,
      none: 1,
    },
  });
});

it('takes the domain of the requester for the client where no column names it', async () => {
  const read = await preview(
    'id,title,status,created,requester email\n1,A,open,2026-01-02,"Bo <bo@Acme.example>"\n',
  );
  const suggested = suggestDraft(read, 'UTC');
  expect(suggested.clientByDomain).toBe(false);
  expect(missingFields(suggested)).toEqual(['client']);
  const draft = {
    ...suggested,
    clientByDomain: true,
    clientNames: { 'acme.example': 'Acme Inc' },
  };
  expect(missingFields(draft)).toEqual([]);
  expect(missingFields({ ...draft, columns: { ...draft.columns, requester: null } })).toEqual([
    'client',
  ]);
  const readRow = rowReader(parseMapping(JSON.stringify(mappingOf(draft, read))), read.header);
  const clientOf = (requester: string) => readRow(2, ['1', 'A', 'open', '2026-01-02', requester]);
  expect(clientOf('Bo <bo@Acme.example>')).toMatchObject({ client: 'Acme Inc' });
  expect(clientOf('di@north.example')).toMatchObject({ client: 'north.example' });
  // Strangers who share a provider must not see each other's tickets.
  expect(clientOf('cy@gmail.com')).toMatchObject({ client: 'cy@gmail.com' });
  expect(clientOf('Nobody')).toMatchObject({ client: null });
});

it('offers no column whose name stands more than once', async () => {
  const read = await preview('id,title,Comment,Comment,Labels,Labels,Labels\n1,A,b,c,d,e,f\n');
  expect(read.repeated).toEqual({ Comment: 2, Labels: 3 });
  expect(suggestDraft(read, 'UTC').columns.description).toBeNull();
  expect(read.words['Comment']).toBeUndefined();
});

it.each([
  ['2026-03-14T15:09:26.123Z', '2026-03-14T15:09:26.123Z'],
  ['2026-03-14T15:09:26+0100', '2026-03-14T14:09:26.000Z'],
  ['2026-03-14T15:09:26.000+0000', '2026-03-14T15:09:26.000Z'],
  ['2026-03-14 15:09:26 UTC', '2026-03-14T15:09:26.000Z'],
  ['2026-03-14 15:09', '2026-03-14T15:09:00.000Z'],
  ['14.03.2026 15:09', '2026-03-14T15:09:00.000Z'],
  ['14.03.26', '2026-03-14T00:00:00.000Z'],
  ['03/14/2026 3:09 PM', '2026-03-14T15:09:00.000Z'],
  ['3/14/26 15:09', '2026-03-14T15:09:00.000Z'],
  ['14/Mar/26 3:09 PM', '2026-03-14T15:09:00.000Z'],
  ['Mar 14, 2026, 3:09 PM', '2026-03-14T15:09:00.000Z'],
  ['46095.63125', '2026-03-14T15:09:00.000Z'],
  ['1773500966', '2026-03-14T15:09:26.000Z'],
  ['1773500966123', '2026-03-14T15:09:26.123Z'],
])('reads %s, as other systems write dates', async (text, iso) => {
  const dateFormat = formatIn(await preview(`id;created\n1;${text}\n`), 'created');
  expect(formatProblem(dateFormat)).toBeUndefined();
  const at = dateParser({ formats: [dateFormat], zone: 'UTC' })(text);
  expect(at === undefined ? dateFormat : new Date(at).toISOString()).toBe(iso);
});

it.each([
  'Ticketnummer;Betreff;Kunde;Status;Erstellt am;Priorität',
  'Numéro;Objet;Société;Statut;Date de création;Priorité',
  'Número;Asunto;Empresa;Estado;Fecha de creación;Prioridad',
  'Numero;Oggetto;Azienda;Stato;Creato il;Priorità',
  'Nummer;Onderwerp;Klant;Status;Aangemaakt op;Prioriteit',
  'Numer;Temat;Klient;Status;Data utworzenia;Priorytet',
  '编号;主题;客户;状态;创建时间;优先级',
  '番号;件名;会社;ステータス;作成日;優先度',
])('knows the columns of %s', async (header) => {
  const { columns } = suggestDraft(await preview(`${header}\n1;2;3;4;5;6\n`), 'UTC');
  const { key, title, client, status, openedAt, priority } = columns;
  expect([key, title, client, status, openedAt, priority]).toEqual(header.split(';'));
});

it('prefers the address of a requester to the name', async () => {
  const { columns } = suggestDraft(await preview('Requester,Requester email\na,b\n'), 'UTC');
  expect(columns).toMatchObject({ requester: 'Requester email', requesterName: 'Requester' });
  const alone = suggestDraft(await preview('Requester,id\na,b\n'), 'UTC');
  expect(alone.columns).toMatchObject({ requester: 'Requester', requesterName: null });
});
