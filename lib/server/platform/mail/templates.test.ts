import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { hashToken, linkToken, linkUrl } from '../link/token';
import { renderMail } from './render';
import { type TemplateData, type TemplateName, mailTemplates } from '@/lib/server/mail-templates';
import { productionVariables } from './testing/variables';

beforeAll(() => {
  const urls = { ownerUrl: 'postgres://o@db.test/x', appUrl: 'postgres://a@db.test/x' };
  const variables = productionVariables(urls, 'http://resend.test');
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});

const ticket = { organization: 'Northwind', slug: 'northwind', number: 128, title: 'Export stops' };
const samples: { [Name in TemplateName]: TemplateData<Name> } = {
  'set-password': { linkId: 'link-1', validHours: 1 },
  reset: { linkId: 'link-2', validHours: 1 },
  invitation: {
    organization: 'Northwind',
    slug: 'northwind',
    inviter: 'Ada Marsh',
    linkId: 'link-3',
    validHours: 72,
  },
  'request-approved': {
    organization: 'Northwind',
    slug: 'northwind',
    linkId: null,
    validHours: 72,
  },
  'request-refused': { organization: 'Northwind' },
  'new-sign-in': {
    at: '2026-11-21T09:30:00.000Z',
    device: 'Firefox on Linux',
    address: '203.0.113.7',
  },
  'second-factor-removed': {
    organization: 'Northwind',
    admin: 'Ada Marsh',
    at: '2026-11-21T09:30:00.000Z',
  },
  'no-account': {},
  'incident-page': {
    organization: 'Northwind',
    slug: 'northwind',
    number: 12,
    title: 'Sign-in fails',
    state: 'SEV-1, Investigating',
  },
  'channel-message': {
    organization: 'Northwind',
    slug: 'northwind',
    title: 'Disk is full',
    text: 'db-1 has no space left.',
    severity: 'critical',
    url: 'https://desk.example.com/t/northwind/alerts/1',
    fields: [{ label: 'Service', value: 'Billing' }],
  },
  'confirm-address': { linkId: 'link-5', validHours: 24, slug: 'northwind' },
  'sign-up': { linkId: 'link-6', validHours: 24 },
  'organization-request': {
    organization: 'Northwind',
    slug: 'northwind',
    name: 'Eve Lund',
    email: 'eve@example.com',
  },
  'organization-waiting': {},
  'organization-approved': { organization: 'Northwind', slug: 'northwind' },
  'organization-rejected': { organization: 'Northwind' },
  'password-changed': { at: '2026-11-21T09:30:00.000Z' },
  'ticket-reply': {
    ...ticket,
    audience: 'client',
    author: 'Ben Ode',
    message: 'It works again.\n\nPlease try.',
  },
  assignment: { ...ticket, client: 'Fabrikam', assigner: 'Ada Marsh' },
  incident: {
    ...ticket,
    state: 'SEV-2, Investigating',
    happened: 'Ada Marsh mentioned you',
    note: '@Ben can you look?',
  },
  'status-confirmation': {
    page: 'Northwind status',
    slug: 'northwind',
    linkId: 'link-7',
    validHours: 24,
  },
  'status-update': {
    page: 'Northwind status',
    slug: 'northwind',
    postId: '01950000-0000-7000-8000-000000000003',
    kind: 'maintenance',
    title: 'Upgrade of the search index',
    status: 'scheduled',
    body: 'Search is slower during this time.',
    scheduledFor: '2026-11-21T09:30:00+00:00',
    scheduledUntil: '2026-11-21T11:00:00+00:00',
    components: ['API', 'Search'],
    subscription: {
      organizationId: '01950000-0000-7000-8000-0000000000aa',
      subscriberId: '01950000-0000-7000-8000-000000000004',
    },
  },
  page: {
    organization: 'Northwind',
    slug: 'northwind',
    title: 'Disk almost full',
    severity: 'critical',
    service: 'Database',
    path: 'alerts/0198',
  },
  mention: { ...ticket, author: 'Ada Marsh', note: '@Ben can you look?' },
  'sla-warning': {
    ...ticket,
    client: 'Fabrikam',
    target: 'first_response',
    dueAt: '2026-11-21T09:30:00.000Z',
    timeZone: 'Europe/Berlin',
  },
  'sla-breach': {
    ...ticket,
    client: 'Fabrikam',
    target: 'next_response',
    dueAt: '2026-11-21T09:30:00.000Z',
    timeZone: 'Europe/Berlin',
  },
  'ticket-opened': { ...ticket, client: 'Fabrikam', author: 'Eve Lund', message: 'It stops.' },
  'ticket-woken': { ...ticket, client: 'Fabrikam' },
  'ticket-resolved': {
    ...ticket,
    reply: { author: 'Ben Ode', message: 'It works again.' },
    survey: {
      organizationId: '01950000-0000-7000-8000-0000000000aa',
      ticketId: '01950000-0000-7000-8000-000000000001',
      memberId: '01950000-0000-7000-8000-000000000002',
      expiresAt: 1_795_000_000_000,
    },
  },
  'feedback-left': { ...ticket, client: 'Fabrikam', rating: 4, comment: 'Quick and kind.' },
  'join-request': {
    organization: 'Northwind',
    slug: 'northwind',
    name: 'Eve Lund',
    email: 'eve@example.com',
  },
  digest: {
    organization: 'Northwind',
    slug: 'northwind',
    audience: 'internal',
    items: [
      { number: 128, title: 'Export stops', happened: ['Ben Ode replied', 'This is due soon'] },
      { number: null, title: 'Somebody asks to join', happened: ['Eve Lund'] },
    ],
    more: 3,
  },
  'webhook-disabled': {
    organization: 'Northwind',
    slug: 'northwind',
    name: 'Billing sync',
    isGone: false,
  },
  'figures-differed': {
    organization: 'Northwind',
    slug: 'northwind',
    findings: ['2026-03: created 41, by the tickets 40'],
  },
  'weekly-figures': {
    organization: 'Northwind',
    slug: 'northwind',
    week: { from: '2026-11-16', to: '2026-11-22' },
    figures: {
      created: { now: 132, before: 120 },
      solved: { now: 140, before: 118 },
      backlog: { now: 64, before: 72 },
      firstResponse: { now: 3_780, before: 5_400 },
      resolution: { now: null, before: 90_000 },
      sla: { now: 0.934, before: 0.951 },
      csat: { now: 0.9, before: 0.9 },
    },
    rated: 20,
    unanswered: 3,
    days: [30, 24, 22, 26, 25, 4, 1].map((created, day) => ({ created, solved: 30 - day * 3 })),
    parts: [
      {
        title: 'By client',
        rows: [
          { name: 'Fabrikam', created: 60, before: 50 },
          { name: 'Contoso <b>', created: 12, before: 0 },
        ],
      },
    ],
  },
};
const names = Object.keys(mailTemplates) as TemplateName[];

describe.each(names)('%s', (name) => {
  it('reads as it should', async () => {
    const { subject, text } = await renderMail(name, samples[name]);
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
  });

  it('says where an answer goes: into the ticket that it is about', async () => {
    const { text } = await renderMail(name, samples[name]);
    expect(text).toMatch(
      /Answers to this email are not read(\.|: answer in the ticket https:\/\/\S+\/\d+\.)/,
    );
    if (/^Open ticket /m.test(text)) expect(text).toContain('answer in the ticket https://');
  });

  it('is the same to the byte the second time, also from what Postgres gives back', async () => {
    const again = Object.fromEntries(
      Object.entries(samples[name]).toSorted(([a], [b]) => a.length - b.length),
    );
    expect(await renderMail(name, again)).toEqual(await renderMail(name, samples[name]));
  });

  it('loads nothing and links to the desk only', async () => {
    const { html } = await renderMail(name, samples[name]);
    expect(html).not.toMatch(/<(img|link|script|iframe|form)\b|url\(|@import/i);
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/desk\.example\.com\//);
  });

  it('shows what people write as text', async () => {
    const hostile =
      '"><script>alert(1)</script><img src=x onerror=alert(2)>\r\nBcc: a@b.c\u202egnp.exe';
    const data = Object.fromEntries(
      Object.entries(samples[name]).map(([key, value]) => [
        key,
        isWritten(key) && value !== null ? hostile : value,
      ]),
    );
    const { subject, html, text } = await renderMail(name, data);
    expect(html).not.toMatch(/<script|<img/i);
    expect(subject).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(html + text).not.toContain('\u202e');
  });
});

const isWritten = (key: string) =>
  [
    'organization',
    'inviter',
    'device',
    'title',
    'author',
    'message',
    'note',
    'client',
    'assigner',
    'comment',
    'name',
    'email',
  ].includes(key);

describe('what cannot be rendered', () => {
  it.each([
    ['gone', {}, 'No template is called “gone”.'],
    ['toString', {}, 'No template is called “toString”.'],
    ['reset', { linkId: 7 }, 'The data does not fit the template “reset”: linkId, validHours.'],
    ['reset', null, 'The data does not fit the template “reset”'],
    ['assignment', { ...samples.assignment, slug: '../evil' }, 'template “assignment”: slug.'],
    ['sla-warning', { ...samples['sla-warning'], timeZone: 'Mars' }, 'timeZone'],
  ])('%s with %j says why', async (name, data, reason) => {
    await expect(renderMail(name, data)).rejects.toThrow(reason);
  });
});

describe('a link', () => {
  it('has its token in the fragment, where no server and no log sees it', () => {
    const url = new URL(linkUrl('link-1'));
    expect(url.origin + url.pathname + url.search).toBe('https://desk.example.com/reset-password');
    expect(url.hash).toBe(`#token=${linkToken('link-1')}`);
  });

  it('always has the same token of 256 bits, and another one for another link', () => {
    expect(linkToken('link-1')).toBe(linkToken('link-1'));
    expect(linkToken('link-1')).not.toBe(linkToken('link-2'));
    expect(Buffer.from(linkToken('link-1'), 'base64url')).toHaveLength(32);
  });

  it('is known to the database by its hash', () => {
    const token = linkToken('link-1');
    expect(hashToken(token)).toBe(createHash('sha256').update(token).digest('hex'));
  });
});

it('invites a client’s person to the portal, and staff to the desk', async () => {
  const data = samples.invitation;
  const client = await renderMail('invitation', { ...data, userType: 'client' });
  expect(client.subject).toBe('You are invited to the support portal of Northwind');
  expect(client.text).not.toContain('work on tickets');
  expect((await renderMail('invitation', data)).text).toContain('work on tickets');
});

it('says that the operator removed a second factor where no admin did', async () => {
  const data = { ...samples['second-factor-removed'], organization: null, admin: null };
  const { text } = await renderMail('second-factor-removed', data);
  expect(text).toContain('Whoever runs this server removed your second factor');
});

it('keeps the joiners of a name', async () => {
  const inviter = 'می\u200cخواهم';
  expect((await renderMail('invitation', { ...samples.invitation, inviter })).text).toContain(
    inviter,
  );
});
