import { expect, it } from 'vitest';
import { readExport } from './testing';

const article = {
  ticket_id: 5,
  type: 'email',
  sender: 'Customer',
  from: 'Rui Client <rui@harbour.example>',
  subject: 'Printer',
  body: '<div>It is <b>jammed</b></div>',
  content_type: 'text/html',
  internal: false,
  created_by: 'rui@harbour.example',
  created_at: '2026-01-05T09:00:00.000Z',
  attachments: [
    { id: 77, filename: 'shot.png', size: '12', preferences: { 'Content-Type': 'image/png' } },
  ],
};
const ticket = {
  id: 5,
  number: '67001',
  title: 'Printer',
  group: 'First line',
  priority: '3 high',
  state: 'pending reminder',
  organization: 'Harbour',
  customer: 'rui@harbour.example',
  customer_id: 9,
  owner: 'ana@desk.example',
  created_at: '2026-01-05T09:00:00.000Z',
  updated_at: '2026-01-05T10:00:00.000Z',
  close_at: null,
  create_article_type: 'email',
  article_count: 3,
  article_ids: [1, 2, 3],
  serial: 'X-100',
  tags: ['hardware'],
  articles: [
    { ...article, id: 1 },
    {
      ...article,
      id: 2,
      type: 'note',
      sender: 'Agent',
      from: 'Ana Agent',
      body: 'Old model',
      content_type: 'text/plain',
      internal: true,
      created_by: 'ana@desk.example',
      attachments: [],
    },
    {
      ...article,
      id: 3,
      sender: 'Agent',
      from: 'First line <help@desk.example>',
      body: 'Try again',
      content_type: 'text/plain',
      created_by: 'ana@desk.example',
      attachments: [],
    },
  ],
};
const users = [
  {
    id: 9,
    login: 'rui@harbour.example',
    email: 'rui@harbour.example',
    firstname: 'Rui',
    lastname: 'Client',
  },
  {
    id: 10,
    login: 'ana@desk.example',
    email: 'ana@desk.example',
    firstname: 'Ana',
    lastname: 'Agent',
  },
];

it('reads tickets with their articles, by the number that people know', async () => {
  const { tickets, problems } = await readExport('zammad', {
    'users.json': users,
    'tickets.json': [ticket],
  });
  expect(problems).toEqual([]);
  expect(tickets).toMatchObject([
    {
      key: { source: 'zammad', number: '67001' },
      client: 'Harbour',
      requester: { name: 'Rui Client', email: 'rui@harbour.example' },
      assignee: { name: 'Ana Agent' },
      team: 'First line',
      status: 'waiting_on_client',
      priority: 'high',
      channel: 'email',
      tags: ['hardware'],
      fields: { serial: 'X-100' },
      entries: [
        {
          key: '1',
          side: 'client',
          body: 'It is jammed',
          files: [{ key: '77', name: 'shot.png' }],
        },
        { key: '2', side: 'agent', isPrivate: true, body: 'Old model' },
        {
          key: '3',
          side: 'agent',
          isPrivate: false,
          author: { name: 'Ana Agent', email: 'ana@desk.example' },
        },
      ],
    },
  ]);
  expect(Object.keys(tickets[0]?.fields ?? {})).toEqual(['serial']);
});

it('says how to ask where only numbers of states are there', async () => {
  const { problems } = await readExport('zammad', {
    'a.json': [{ ...ticket, state: undefined, state_id: 4 }],
  });
  expect(problems).toEqual(['state: missing: ask the API with expand=true']);
});
