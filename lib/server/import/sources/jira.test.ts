import { expect, it } from 'vitest';
import { documentText } from './jira-document';
import { readExport } from './testing';

const rui = {
  accountId: 'a1',
  accountType: 'customer',
  displayName: 'Rui Client',
  emailAddress: 'rui@harbour.example',
};
const ana = { accountId: 'a2', accountType: 'atlassian', displayName: 'Ana Agent' };
const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const document = (...content: unknown[]) => ({ type: 'doc', version: 1, content });

const issue = {
  id: '10012',
  key: 'HELP-12',
  fields: {
    summary: 'Printer',
    description: document(paragraph(text('It is jammed.'))),
    status: { name: 'In the workshop', statusCategory: { key: 'indeterminate' } },
    priority: { name: 'Highest' },
    issuetype: { name: 'Service Request' },
    reporter: rui,
    assignee: ana,
    created: '2026-01-05T10:00:00.000+0100',
    updated: '2026-01-05T12:00:00.000+0100',
    resolutiondate: null,
    labels: ['hardware'],
    components: [{ name: 'First line' }],
    attachment: [{ id: '77', filename: 'shot.png', size: 12 }],
    customfield_10002: [
      {
        id: '5',
        name: 'Harbour',
        _links: { self: 'https://example.atlassian.net/rest/servicedeskapi/organization/5' },
      },
    ],
    customfield_10050: { value: 'North' },
    comment: {
      comments: [
        {
          id: '1',
          author: ana,
          body: 'Try again',
          created: '2026-01-05T11:00:00.000+0100',
          jsdPublic: true,
        },
        {
          id: '2',
          author: ana,
          body: document(paragraph(text('Old model'))),
          created: '2026-01-05T11:01:00.000+0100',
          jsdPublic: false,
        },
        {
          id: '3',
          author: rui,
          body: 'Thanks',
          created: '2026-01-05T12:00:00.000+0100',
          jsdPublic: true,
        },
        {
          id: '4',
          author: ana,
          body: 'Said where Jira does not say for whom',
          created: '2026-01-05T12:01:00.000+0100',
        },
      ],
    },
  },
};

it('reads pages of the search, with texts of both versions', async () => {
  const page = {
    startAt: 0,
    issues: [issue],
    names: { customfield_10050: 'Region', summary: 'Summary' },
  };
  const { tickets, problems } = await readExport('jira', { 'a.json': page });
  expect(problems).toEqual([]);
  expect(tickets).toMatchObject([
    {
      key: { source: 'jira', number: 'HELP-12' },
      client: 'Harbour',
      requester: { name: 'Rui Client' },
      assignee: { name: 'Ana Agent', email: null },
      team: 'First line',
      type: 'Service Request',
      status: 'open',
      priority: 'urgent',
      openedAt: Date.UTC(2026, 0, 5, 9),
      tags: ['hardware'],
      fields: { Region: 'North' },
      entries: [
        { key: 'description', side: 'client', body: 'It is jammed.', files: [{ key: '77' }] },
        { key: '1', side: 'agent', isPrivate: false, body: 'Try again' },
        { key: '2', side: 'agent', isPrivate: true, body: 'Old model' },
        { key: '3', side: 'client', isPrivate: false },
        { key: '4', isPrivate: true },
      ],
    },
  ]);
});

it('knows the states of a service desk by name, before their category', async () => {
  const states = [
    ['Waiting for customer', 'indeterminate', 'waiting_on_client'],
    ['Waiting for support', 'new', 'open'],
    ['Done', 'done', 'resolved'],
    ['Closed', 'done', 'closed'],
    ['To Do', 'new', 'new'],
  ] as const;
  const issues = states.map(([name, key]) => ({
    ...issue,
    fields: { ...issue.fields, status: { name, statusCategory: { key } } },
  }));
  const { tickets } = await readExport('jira', { 'a.json': { issues } });
  expect(tickets.map(({ status }) => status)).toEqual(states.map(([, , status]) => status));
});

it('keeps lists, breaks and mentions of a document readable', () => {
  const item = (...content: unknown[]) => ({ type: 'listItem', content });
  expect(
    documentText(
      document(
        paragraph(
          text('Hello '),
          { type: 'mention', attrs: { id: 'a2', text: '@Ana' } },
          { type: 'hardBreak' },
          text('and all'),
        ),
        {
          type: 'bulletList',
          content: [
            item(paragraph(text('one'))),
            item(paragraph(text('two')), {
              type: 'orderedList',
              content: [item(paragraph(text('a')))],
            }),
          ],
        },
        { type: 'panel', content: [paragraph(text('Note'))] },
      ),
    ),
  ).toBe('Hello @Ana\nand all\n\n- one\n- two\n1. a\n\nNote');
});
