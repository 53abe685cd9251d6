import { expect, it } from 'vitest';
import { readExport } from './testing';

const said = { id: 501, user_id: 62, created_at: '2026-01-05T10:00:00Z', attachments: [] };

it('reads the account’s export of wrapped tickets and notes', async () => {
  const tickets = [
    {
      helpdesk_ticket: {
        id: 9001,
        display_id: 17,
        subject: 'Printer',
        description: 'jammed',
        description_html: '<div>It is jammed</div>',
        status: 9,
        status_name: 'Waiting on Third Party',
        priority: 4,
        source: 3,
        created_at: '2026-01-05T10:00:00+01:00',
        updated_at: '2026-01-05T11:00:00+01:00',
        requester_id: 61,
        requester_name: 'Rui Client',
        responder_id: 62,
        responder_name: 'Ana Agent',
        group_name: 'First line',
        ticket_type: 'Incident',
        tags: [{ name: 'hardware' }],
        custom_field: { serial_1: 'X-100', empty_1: null },
        notes: [
          {
            helpdesk_note: {
              ...said,
              body: 'Old model',
              body_html: '<p>Old model</p>',
              incoming: false,
              private: true,
            },
          },
          {
            ...said,
            id: 502,
            user_id: 61,
            body: 'thanks',
            body_html: '<p>Thanks</p>',
            incoming: true,
            private: false,
          },
        ],
      },
    },
  ];
  const users = [
    { user: { id: 61, name: 'Rui Client', email: 'rui@harbour.example', customer_id: 5 } },
  ];
  const { tickets: read, problems } = await readExport('freshdesk', {
    'Tickets0.json': tickets,
    'Users0.json': users,
  });
  expect(problems).toEqual([]);
  expect(read).toMatchObject([
    {
      key: { source: 'freshdesk', number: '17' },
      client: 'harbour.example',
      requester: { email: 'rui@harbour.example' },
      assignee: { name: 'Ana Agent', email: null },
      status: 'blocked',
      priority: 'urgent',
      channel: 'phone',
      openedAt: Date.UTC(2026, 0, 5, 9),
      tags: ['hardware'],
      fields: { serial_1: 'X-100' },
      entries: [
        { key: 'description', side: 'client', body: 'It is jammed' },
        { key: '501', side: 'agent', isPrivate: true, body: 'Old model' },
        { key: '502', side: 'client', isPrivate: false, author: { name: 'Rui Client' } },
      ],
    },
  ]);
});

it('reads what the API answers, with agents from a file of their own', async () => {
  const ticket = {
    id: 18,
    subject: 'Invoice',
    description: '<p>Which one?</p>',
    description_text: 'Which one?',
    status: 4,
    priority: 2,
    source: 10,
    type: null,
    created_at: '2026-01-05T09:00:00Z',
    updated_at: '2026-01-05T11:00:00Z',
    requester_id: 61,
    responder_id: 62,
    tags: ['money'],
    custom_fields: { cf_region: 'North' },
    requester: { id: 61, name: 'Rui Client', email: 'rui@harbour.example' },
    company: { id: 5, name: 'Harbour' },
    stats: { resolved_at: '2026-01-05T11:00:00Z', closed_at: null, first_responded_at: null },
    attachments: [{ id: 77, name: 'invoice.pdf', content_type: 'application/pdf', size: 9 }],
    conversations: [
      {
        ...said,
        id: 503,
        user_id: 99,
        body: '<p>Me too</p>',
        body_text: 'Me too',
        incoming: true,
        private: false,
        from_email: 'Pat <pat@partner.example>',
      },
    ],
  };
  const agents = [
    { id: 62, available: true, contact: { name: 'Ana Agent', email: 'ana@desk.example' } },
  ];
  const { tickets } = await readExport('freshdesk', {
    'agents.json': agents,
    'tickets.json': [ticket],
  });
  expect(tickets).toMatchObject([
    {
      client: 'Harbour',
      assignee: { name: 'Ana Agent', email: 'ana@desk.example' },
      status: 'resolved',
      channel: 'email',
      resolvedAt: Date.UTC(2026, 0, 5, 11),
      entries: [
        {
          side: 'agent',
          author: { name: 'Ana Agent' },
          files: [{ key: '77', name: 'invoice.pdf' }],
        },
        { side: 'client', author: { email: 'pat@partner.example' }, body: 'Me too' },
      ],
    },
  ]);
});

it('asks what an account’s own status means', async () => {
  const ticket = {
    id: 1,
    subject: 'x',
    status: 12,
    status_name: 'With legal',
    created_at: '2026-01-05T09:00:00Z',
    requester: { id: 1, email: 'rui@harbour.example' },
  };
  const { problems } = await readExport('freshdesk', { 'a.json': [ticket] });
  expect(problems).toEqual(['status "With legal" has no meaning here: give it one in the mapping']);
  const mapped = await readExport(
    'freshdesk',
    { 'a.json': [ticket] },
    { status: { 'With legal': 'blocked' } },
  );
  expect(mapped.tickets).toMatchObject([{ status: 'blocked' }]);
});
