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

const csvHeader =
  'Summary,Issue key,Issue Type,Status,Status Category,Priority,Assignee,Assignee Id,Reporter,Reporter Id,Created,Updated,Resolved,Labels,Labels,Component/s,Attachment,Attachment,Custom field (Organizations),Custom field (Region),Custom field (Approvals),Description,Comment,Comment,Comment';
const csvIssue = [
  'Printer',
  'HELP-12',
  'Service Request',
  'In the workshop',
  'In Progress',
  'Highest',
  'Ana Agent',
  '712020:a2',
  'Rui Client',
  '712020:a1',
  '05/Jan/26 10:00 AM',
  '05/Jan/26 12:00 PM',
  '',
  'hardware',
  '',
  'First line',
  '05/Jan/26 10:00 AM;712020:a1;shot; one.png;https://example.atlassian.net/rest/api/3/attachment/content/77',
  '05/Jan/26 10:00 AM;712020:a1;log.txt;https://jira.example/secure/attachment/78/log.txt',
  'Harbour',
  'North',
  'com.atlassian.servicedesk.plugins.approvals.internal.customfield.ApprovalsCFValue@5e06',
  'It is jammed.\nStill.',
  '05/Jan/26 11:00 AM;712020:a2;Try again; then wait.\n\n* once',
  '05/Jan/26 12:00 PM;712020:a1;Thanks',
  '05/Jan/26 12:00 PM;712020:a1;And bye',
];
const csvOf = (...issues: string[][]) => [csvHeader, ...issues.map(quoted)].join('\n');
const quoted = (cells: string[]) =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

it('reads the CSV with its comments, labels, files and fields', async () => {
  const { tickets, problems } = await readExport(
    'jira',
    { 'a.csv': csvOf(csvIssue) },
    { zone: 'Europe/Berlin' },
  );
  expect(problems).toEqual([]);
  expect(tickets).toMatchObject([
    {
      key: { source: 'jira', number: 'HELP-12' },
      title: 'Printer',
      client: 'Harbour',
      requester: { name: 'Rui Client' },
      assignee: { name: 'Ana Agent' },
      team: 'First line',
      type: 'Service Request',
      status: 'open',
      priority: 'urgent',
      openedAt: Date.UTC(2026, 0, 5, 9),
      resolvedAt: null,
      tags: ['hardware'],
      fields: { Region: 'North' },
      entries: [
        {
          key: 'description',
          side: 'client',
          body: 'It is jammed.\nStill.',
          files: [
            { key: '77', name: 'shot; one.png' },
            { key: '78', name: 'log.txt' },
          ],
        },
        {
          key: 'comment 05/Jan/26 11:00 AM;712020:a2',
          author: { name: 'Ana Agent' },
          side: 'agent',
          isPrivate: true,
          at: Date.UTC(2026, 0, 5, 10),
          body: 'Try again; then wait.\n\n* once',
        },
        { side: 'client', author: { name: 'Rui Client' }, body: 'Thanks' },
        { key: 'comment 05/Jan/26 12:00 PM;712020:a1 2', body: 'And bye' },
      ],
    },
  ]);
  expect(Object.keys(tickets[0]?.fields ?? {})).toEqual(['Region']);
});

it('shows comments of the CSV to clients only where the mapping says so', async () => {
  const { tickets } = await readExport(
    'jira',
    { 'a.csv': csvOf(csvIssue) },
    { zone: 'UTC', comments: 'public' },
  );
  expect(tickets[0]?.entries.map(({ isPrivate }) => isPrivate)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

it('asks for the zone of the CSV’s dates, and for what comes first where they do not tell', async () => {
  const file = { 'a.csv': csvOf(csvIssue) };
  await expect(readExport('jira', file)).rejects.toThrow('name no time zone');
  const numbered = csvIssue.map((cell) => cell.replace('05/Jan/26', '05/01/26'));
  const unclear = { 'a.csv': csvOf(numbered) };
  await expect(readExport('jira', unclear, { zone: 'UTC' })).rejects.toThrow('05/01/26');
  const mapping = { zone: 'UTC', dates: 'MM/dd/yy h:mm a' };
  const { tickets } = await readExport('jira', unclear, mapping);
  expect(tickets[0]?.openedAt).toBe(Date.UTC(2026, 4, 1, 10));
});
