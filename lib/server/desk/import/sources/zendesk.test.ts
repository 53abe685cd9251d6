import { expect, it } from 'vitest';
import { readExport } from './testing';

const people = [
  { id: 11, name: 'Rui Client', email: 'rui@harbour.example', role: 'end-user' },
  { id: 12, name: 'Ana Agent', email: 'ana@desk.example', role: 'agent' },
];
const comments = [
  {
    id: 901,
    author_id: 11,
    body: 'jammed',
    html_body: '<p>It is <b>jammed</b></p>',
    public: true,
    created_at: '2026-01-05T09:00:00Z',
    attachments: [{ id: 77, file_name: 'shot.png', content_type: 'image/png', size: 12 }],
  },
  {
    id: 902,
    author_id: 12,
    plain_body: 'Old model',
    body: 'Old model',
    public: false,
    created_at: '2026-01-05T10:00:00Z',
    attachments: [],
  },
  {
    id: 903,
    author_id: 12,
    html_body: '<p>Try again</p>',
    public: true,
    created_at: '2026-01-05T11:00:00Z',
    attachments: [],
  },
];
const ticket = {
  url: 'https://example.zendesk.com/api/v2/tickets/40717.json',
  id: 40717,
  subject: 'Printer',
  description: 'It is jammed',
  status: 'hold',
  priority: 'normal',
  type: 'incident',
  via: { channel: 'web', source: { rel: null } },
  created_at: '2026-01-05T09:00:00Z',
  updated_at: '2026-01-05T11:00:00Z',
  requester_id: 11,
  assignee_id: 12,
  organization_id: 21,
  group_id: 31,
  tags: ['hardware'],
  custom_fields: [
    { id: 41, value: 'X-100' },
    { id: 42, value: null },
  ],
  comments,
};
const page = {
  tickets: [ticket],
  users: people,
  organizations: [{ id: 21, name: 'Harbour' }],
  groups: [{ id: 31, name: 'First line' }],
  count: 1,
  next_page: null,
};

it('reads a page of the API with what is side-loaded', async () => {
  const fields = { ticket_fields: [{ id: 41, title: 'Serial number' }] };
  const { tickets, problems } = await readExport('zendesk', {
    'page.json': page,
    'fields.json': fields,
  });
  expect(problems).toEqual([]);
  expect(tickets).toMatchObject([
    {
      key: { source: 'zendesk', number: '40717' },
      client: 'Harbour',
      requester: { name: 'Rui Client', email: 'rui@harbour.example' },
      assignee: { name: 'Ana Agent', email: 'ana@desk.example' },
      team: 'First line',
      type: 'incident',
      status: 'blocked',
      priority: 'medium',
      channel: 'portal',
      tags: ['hardware'],
      fields: { 'Serial number': 'X-100' },
      entries: [
        {
          key: '901',
          side: 'client',
          isPrivate: false,
          body: 'It is jammed',
          files: [{ key: '77', name: 'shot.png' }],
        },
        {
          key: '902',
          side: 'agent',
          isPrivate: true,
          body: 'Old model',
          author: { name: 'Ana Agent' },
        },
        { key: '903', side: 'agent', isPrivate: false, body: 'Try again' },
      ],
    },
  ]);
});

it('reads the account’s export, a ticket a line with its people inside', async () => {
  const { requester_id: _r, assignee_id: _a, organization_id: _o, ...rest } = ticket;
  const line = {
    ...rest,
    requester: people[0],
    assignee: people[1],
    organization: { id: 21, name: 'Harbour' },
    metric_set: { solved_at: '2026-01-06T00:00:00Z' },
  };
  const text = [line, { ...line, id: 2, status: 'solved' }]
    .map((each) => JSON.stringify(each))
    .join('\n');
  const { tickets } = await readExport('zendesk', { 'tickets.json': text });
  expect(tickets).toMatchObject([
    { client: 'Harbour', entries: [{ side: 'client' }, { side: 'agent' }, { side: 'agent' }] },
    { key: { number: '2' }, status: 'resolved', resolvedAt: Date.UTC(2026, 0, 6) },
  ]);
});

it('takes the description where there are no comments, and the domain where there is no company', async () => {
  const alone = { ...ticket, comments: undefined, organization_id: null };
  const users = [{ ...people[0], email: 'rui@gmail.com' }];
  const own = await readExport('zendesk', { 'a.json': { tickets: [alone], users: people } });
  expect(own.tickets).toMatchObject([
    { client: 'harbour.example', entries: [{ key: 'description', body: 'It is jammed' }] },
  ]);
  const shared = await readExport('zendesk', { 'a.json': { tickets: [alone], users } });
  expect(shared.tickets).toMatchObject([{ client: 'rui@gmail.com' }]);
});

it('rejects words that nobody gave a meaning, deleted tickets, and tickets of nobody', async () => {
  const files = {
    'a.json': [
      { ...ticket, status: 'parked', requester: people[0] },
      { ...ticket, status: 'deleted' },
      { ...ticket, organization_id: null },
      { ...ticket, created_at: 'soon', requester: people[0] },
    ],
  };
  const { tickets, problems } = await readExport('zendesk', files);
  expect(tickets).toEqual([]);
  expect(problems).toEqual([
    'status "parked" has no meaning here: give it one in the mapping',
    'the ticket is deleted',
    'neither a company nor an address of the requester: give a "client" in the mapping',
    'openedAt: not a moment like 2026-05-01T09:30:00Z',
  ]);
  const mapped = await readExport('zendesk', files, {
    status: { parked: 'blocked' },
    client: 'Unknown',
  });
  expect(mapped.tickets).toMatchObject([{ status: 'blocked' }, { client: 'Unknown' }]);
});
