import { expect, it } from 'vitest';
import { readExport } from './testing';

const header =
  'number,subject,status,priority,source,created,updated,closed,department,topic,user_name,user_email,organization,staff_name,staff_email,entry_id,entry_type,entry_poster,entry_email,entry_body,entry_format,entry_created,entry_files';
const first =
  '"300412","Printer","Open","emergency","Email","2026-07-05 11:00:00","2026-07-05 12:00:00",NULL,"Support","Hardware","Rui Client","rui@harbour.example",NULL,"Ana Agent","ana@desk.example"';
const rows = [
  `${first},"71","M","Rui Client","rui@harbour.example","<p>It is jammed,<br />twice</p>","html","2026-07-05 11:00:00","5/shot.png\n6/log.txt"`,
  `${first},"72","N","Ana Agent","ana@desk.example","Old model","text","2026-07-05 11:30:00",NULL`,
  `${first},"73","R","Ana Agent","ana@desk.example","<p>Try again</p>","html","2026-07-05 12:00:00",NULL`,
  '"300413","Empty","Closed","low","Web","2026-07-06 11:00:00",NULL,"2026-07-07 08:00:00","Support",NULL,"Rui Client","rui@harbour.example","Harbour",NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL',
];
const zone = 'Europe/Berlin';

it('puts the rows of one ticket together, and reads the clock of its database', async () => {
  const { tickets, problems } = await readExport(
    'osticket',
    { 'a.csv': [header, ...rows, ''].join('\n') },
    { zone },
  );
  expect(problems).toEqual([]);
  expect(tickets).toMatchObject([
    {
      key: { source: 'osticket', number: '300412' },
      client: 'harbour.example',
      assignee: { name: 'Ana Agent', email: 'ana@desk.example' },
      team: 'Support',
      type: 'Hardware',
      status: 'open',
      priority: 'urgent',
      channel: 'email',
      openedAt: Date.UTC(2026, 6, 5, 9),
      entries: [
        {
          key: '71',
          side: 'client',
          body: 'It is jammed,\ntwice',
          files: [
            { key: '5', name: 'shot.png' },
            { key: '6', name: 'log.txt' },
          ],
        },
        { key: '72', side: 'agent', isPrivate: true, body: 'Old model' },
        { key: '73', side: 'agent', isPrivate: false, at: Date.UTC(2026, 6, 5, 10) },
      ],
    },
    { client: 'Harbour', status: 'closed', closedAt: Date.UTC(2026, 6, 7, 6), entries: [] },
  ]);
});

it('reads the same rows as JSON', async () => {
  const names = header.split(',');
  const row = {
    ...Object.fromEntries(names.map((name) => [name, null])),
    number: '1',
    status: 'Open',
    created: '2026-07-05 11:00:00',
    user_email: 'rui@harbour.example',
    entry_created: '2026-07-05 11:00:00',
  };
  const { tickets } = await readExport(
    'osticket',
    {
      'a.json': [
        { ...row, entry_id: '1', entry_type: 'M', entry_body: 'one', entry_format: 'text' },
        { ...row, entry_id: '2', entry_type: 'M', entry_body: 'two', entry_format: 'text' },
      ],
    },
    { zone },
  );
  expect(tickets).toMatchObject([{ entries: [{ body: 'one' }, { body: 'two' }] }]);
});

it('asks for the zone', async () => {
  await expect(readExport('osticket', { 'a.csv': header })).rejects.toThrow(
    'give that of its database',
  );
});
