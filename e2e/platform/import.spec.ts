import { randomUUID } from 'node:crypto';
import { sql, url } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';

const csvOf = (mark: string) =>
  [
    'Ticket number;Subject;Company;State;Priority;Created;Requester',
    `${mark}-1;The ${mark} leaks;${mark} Ltd;On hold;P1;2026-02-01 09:30;Ada ${mark}`,
    `${mark}-2;The ${mark} drips;${mark.toUpperCase()}, Limited;Solved;P3;2026-02-02 10:00;Ada ${mark}`,
    `${mark}-3;The ${mark} is dry;${mark} Ltd;Active;P2;yesterday;Ada ${mark}`,
  ].join('\r\n');

const ticketsOf = (mark: string) => sql<{ title: string; status: string; priority: string }[]>`
  select t.title, t.status, t.priority from ticket t join client c on c.id = t.client_id
  where c.name ilike ${`${mark}%`} order by t.created_at`;

test('a file is looked at, checked and imported, once however often', async ({
  agent,
  manager,
}) => {
  const mark = `pump${randomUUID().slice(0, 6)}`;
  const file = { name: 'old-desk.csv', mimeType: 'text/csv', buffer: Buffer.from(csvOf(mark)) };
  await manager.goto('/t/northwind/data');
  await manager.getByLabel('CSV file').setInputFiles(file);
  await expect(manager.getByRole('cell', { name: `The ${mark} leaks` })).toBeVisible();
  await expect(manager.getByRole('combobox', { name: 'Title' })).toHaveText('Subject');
  await expect(manager.getByRole('combobox', { name: 'On hold' })).toHaveText('Blocked');

  await manager.getByRole('button', { name: 'Check the file' }).click();
  await expect(
    manager.getByText('3 rows: 2 would be taken, 0 unchanged, 1 rejected.'),
  ).toBeVisible();
  const spellings = manager.getByRole('group', { name: 'Spellings of one client?' });
  const client = spellings.getByRole('combobox', { name: `${mark} Ltd` });
  await expect(client).toHaveText('Different clients');
  await spellings.getByRole('button', { name: 'Merge all' }).click();
  await expect(client).toHaveText(/^One client/);
  await expect(manager.getByRole('button', { name: 'Import tickets' })).toHaveCount(0);
  await manager.getByRole('button', { name: 'Check the file' }).click();
  await expect(manager.getByRole('list', { name: 'Rejected rows' })).toContainText(
    'Created "yesterday" is not a date',
  );
  expect(await ticketsOf(mark)).toEqual([]);

  await manager.getByRole('button', { name: 'Import tickets' }).click();
  await expect(manager.getByText('3 rows: 2 taken, 0 unchanged, 1 rejected.')).toBeVisible();
  expect(await ticketsOf(mark)).toEqual([
    { title: `The ${mark} leaks`, status: 'blocked', priority: 'urgent' },
    { title: `The ${mark} drips`, status: 'resolved', priority: 'medium' },
  ]);
  const clients = await sql`select from client where name ilike ${`${mark}%`}`;
  expect(clients).toHaveLength(1);
  await agent.goto(`/t/northwind/tickets?q=${mark}`);
  await expect(agent.getByText(`The ${mark} leaks`)).toBeVisible();

  await manager.getByRole('button', { name: 'Choose another file' }).click();
  await manager.getByLabel('CSV file').setInputFiles(file);
  await manager.getByRole('button', { name: 'Check the file' }).click();
  await expect(
    manager.getByText('3 rows: 0 would be taken, 2 unchanged, 1 rejected.'),
  ).toBeVisible();
  await manager.goto('/t/northwind/audit');
  await expect(manager.getByText(/imported data/i).first()).toBeVisible();
});

test('nobody else imports', async ({ agent, client }) => {
  for (const { request } of [agent, client]) {
    const headers = { origin: url };
    for (const path of ['import', 'import/preview']) {
      const answer = await request.post(`/api/t/northwind/${path}`, { headers, data: 'a,b' });
      expect(answer.status()).toBe(404);
    }
  }
  await agent.goto('/t/northwind/data');
  await expect(agent.getByRole('button', { name: 'Choose a file' })).toHaveCount(0);
});
