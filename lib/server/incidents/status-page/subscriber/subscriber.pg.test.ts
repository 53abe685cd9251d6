import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET, POST } from '@/app/status/[[...path]]/route';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { database as appDatabase } from '@/lib/server/core/database';
import { asMember } from '@/lib/server/core/identity';
import { postgresQuery } from '@/lib/server/core/query';
import { runTasks } from '@/lib/server/core/queue/testing';
import { linkToken } from '@/lib/server/platform/link/token';
import { renderMail } from '@/lib/server/platform/mail/render';
import { attempts, findSomeone, type Someone } from '@/lib/server/zero/testing';
import { newId } from '@/zero/core/ids';
import { readSubscriptionToken, subscriptionToken } from './links';
import { listSubscribers, removeSubscriber, shownSubscribers } from './manage';
import { mailUpdate } from './notify';
import { answerSubscriptionRequest } from './request';
import { sweepSubscribers } from './sweep';

const origin = 'http://localhost:3000';
const marker = 'zzinternalzz';

let database: TestDatabase;
let dataDir: string;
let manager: Someone;
let attempt: ReturnType<typeof attempts>;
let page: { id: string; components: { id: string; name: string }[] };

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 20 });
  dataDir = mkdtempSync(join(tmpdir(), 'opsdesk-subscriber-'));
  const variables = {
    OPSDESK_ENV: 'local',
    DATA_DIR: dataDir,
    APP_URL: origin,
    DATABASE_URL: database.ownerUrl,
    APP_DATABASE_URL: database.appUrl,
    REPLICATION_DATABASE_URL: database.replicationUrl,
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  manager = await findSomeone(database, 'manager@opsdesk.test');
  attempt = attempts(database);
  const [found] = await database.owner<(typeof page)[]>`
    select p.id, json_agg(json_build_object('id', c.id, 'name', c.name) order by c.position) components
    from status_page p join status_component c on c.status_page_id = p.id and c.archived_at is null
    where p.slug = 'northwind' group by p.id`;
  page = found ?? { id: '', components: [] };
  await database.owner.begin(async (tx) => {
    await tx`select set_config('app.unaudited', 'seed', true)`;
    await tx`update service set name = ${marker} || id, description = ${marker}, slug = ${marker} || id`;
    await tx`update organization set name = ${marker}`;
    await tx`update profile set name = ${marker}`;
    await tx`update incident set title = ${marker}, summary = ${marker}`;
  });
}, 120_000);

afterAll(async () => {
  await appDatabase().sql.end({ timeout: 5 });
  await database?.drop();
  rmSync(dataDir, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

beforeEach(async () => {
  await database.owner`truncate status_subscriber, mail, queued_task`;
  await database.owner`delete from auth.throttle`;
});

type Form = readonly (readonly [string, string])[];

const context = (path: string) => ({
  params: Promise.resolve({ path: path.replace(/\?.*/, '').split('/') }),
});

const get = (path: string) => GET(new Request(`${origin}/status/${path}`), context(path));

const post = (path: string, form: Form, headers: HeadersInit = { origin }) =>
  POST(
    new Request(`${origin}/status/${path}`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(form.map(([name, value]) => [name, value])),
    }),
    context(path),
  );

const subscribe = (email: string, more: Form = [['scope', 'all']]) =>
  post('northwind/subscribe', [['email', email], ...more]);

const work = () => runTasks(database.app, answerSubscriptionRequest);

type Mail = { recipient: string; template: string; data: Record<string, string> };
const mails = (template: string) => database.owner<Mail[]>`
  select recipient, template, data from mail where template = ${template} order by recipient, id`;

async function newestToken(): Promise<string> {
  const linkId = (await mails('status-confirmation')).at(-1)?.data['linkId'] ?? '';
  return linkToken(linkId);
}

const confirm = (token: string) => post(`northwind/confirm?token=${token}`, []);

async function subscribed(email: string, more?: Form) {
  await subscribe(email, more);
  await work();
  const linkId = (await mails('status-confirmation')).findLast(
    ({ recipient }) => recipient === email,
  )?.data['linkId'];
  expect((await confirm(linkToken(linkId ?? ''))).status).toBe(200);
  return await stored(email);
}

type Stored = {
  id: string;
  organizationId: string;
  state: string;
  componentIds: string[] | null;
};
async function stored(email: string): Promise<Stored> {
  const [row] = await database.owner<Stored[]>`
    select id, organization_id "organizationId", state, component_ids "componentIds"
    from status_subscriber where email = ${email}`;
  if (!row) throw new Error(`${email} is not stored`);
  return row;
}

const tokenOf = ({ id, organizationId }: Stored) =>
  subscriptionToken({ organizationId, subscriberId: id });

async function publish(
  componentIds: readonly string[],
  over: Record<string, string | number> = {},
) {
  const [id, updateId] = [newId(), newId()];
  const draft = { kind: 'incident', scheduledFor: null, scheduledUntil: null, ...over };
  const made = { id, statusPageId: page.id, title: 'Slow search', impact: 'minor', ...draft };
  const status = draft.kind === 'maintenance' ? 'scheduled' : 'investigating';
  expect(
    await attempt(manager, 'statusPost.create', { ...made, componentIds: [...componentIds] }),
  ).toBeUndefined();
  const update = { statusPostId: id, id: updateId, status, body: 'We are looking into it.' };
  expect(await attempt(manager, 'statusPost.publish', update)).toBeUndefined();
  return { id, updateId };
}

describe('double opt-in', () => {
  it('confirms by a POST only, once, and keeps the token nowhere', async () => {
    const answer = await subscribe('visitor@example.com');
    expect(await answer.text()).toContain('Check your email');
    await work();
    const token = await newestToken();
    const [row] = await database.owner<{ all: string }[]>`
      select (select json_agg(s)::text from status_subscriber s) || (select json_agg(m)::text from mail m) as all`;
    expect(row?.all).not.toContain(token);

    const scanned = await get(`northwind/confirm?token=${token}`);
    expect(scanned.status).toBe(200);
    expect(scanned.headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(await scanned.text()).toContain('Confirm subscription</button>');
    expect(await stored('visitor@example.com')).toMatchObject({ state: 'pending' });

    expect((await confirm(token)).status).toBe(200);
    expect(await stored('visitor@example.com')).toMatchObject({
      state: 'confirmed',
      componentIds: null,
    });
    expect((await confirm(token)).status).toBe(410);
    expect((await get(`northwind/confirm?token=${token}`)).status).toBe(410);
  });

  it.each(['', 'wrong', 'a'.repeat(43)])('refuses the token “%s”', async (token) => {
    await subscribe('visitor@example.com');
    await work();
    expect((await confirm(token)).status).toBe(410);
    expect(await stored('visitor@example.com')).toMatchObject({ state: 'pending' });
  });

  it('refuses a link after its time, and forgets the address a week later', async () => {
    await subscribe('visitor@example.com');
    await work();
    const { owner, app } = database;
    await owner`update status_subscriber set link_expires_at = now()`;
    expect((await confirm(await newestToken())).status).toBe(410);
    await sweepSubscribers.run(app, (tx) => tx`(select null::uuid where false)`);
    expect(await stored('visitor@example.com')).toMatchObject({ state: 'pending' });
    await owner`update status_subscriber set link_expires_at = now() - interval '8 days'`;
    await sweepSubscribers.run(app, (tx) => tx`(select null::uuid where false)`);
    expect(await owner`select from status_subscriber`).toHaveLength(0);
  });

  it('compares addresses in canonical form and takes only the newest link', async () => {
    await subscribe(' Visitor@EXAMPLE.com ');
    await work();
    const first = await newestToken();
    await subscribe('visitor@example.com');
    await work();
    expect(await database.owner`select from status_subscriber`).toHaveLength(1);
    expect((await confirm(first)).status).toBe(410);
    expect((await confirm(await newestToken())).status).toBe(200);
  });

  it('answers the same whether the address is known or not', async () => {
    await subscribed('known@example.com');
    const [known, unknown] = [
      await subscribe('known@example.com'),
      await subscribe('unknown@example.com'),
    ];
    expect(known.status).toBe(unknown.status);
    expect(await known.text()).toBe(await unknown.text());
  });

  it('changes what a subscriber has only when they confirm', async () => {
    await subscribed('visitor@example.com');
    const [component] = page.components;
    await subscribe('visitor@example.com', [
      ['scope', 'some'],
      ['component', component?.id ?? ''],
    ]);
    await work();
    expect(await stored('visitor@example.com')).toMatchObject({ componentIds: null });
    await confirm(await newestToken());
    expect(await stored('visitor@example.com')).toMatchObject({ componentIds: [component?.id] });
  });
});

describe('the form', () => {
  it('limits emails to one address, and requests of one network', async () => {
    for (let count = 0; count < 3; count++) {
      expect((await subscribe('visitor@example.com')).status).toBe(200);
    }
    const refused = await subscribe('VISITOR@example.com');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_000);
    for (let count = 4; count < 20; count++) await subscribe(`visitor-${count}@example.com`);
    expect((await subscribe('another@example.com')).status).toBe(429);
    await work();
    expect(
      (await mails('status-confirmation')).filter(
        ({ recipient }) => recipient === 'visitor@example.com',
      ),
    ).toHaveLength(3);
  });

  it.each([
    ['no address', 'nobody', [['scope', 'all']]],
    ['no component', 'visitor@example.com', [['scope', 'some']]],
    [
      'a foreign component',
      'visitor@example.com',
      [
        ['scope', 'some'],
        ['component', newId()],
      ],
    ],
  ] as const)('shows the form again for %s', async (_, email, more) => {
    const answer = await subscribe(email, more);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('role="alert"');
    expect(await work()).toBe(0);
  });

  it('takes no form of another website', async () => {
    const form: [string, string][] = [['email', 'visitor@example.com']];
    const answer = await post('northwind/subscribe', form, { origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
    expect(await work()).toBe(0);
  });

  it('is not there for a page that is not public', async () => {
    expect((await get('nobody/subscribe')).status).toBe(404);
    expect((await post('northwind', [])).status).toBe(404);
  });
});

describe('what is published', () => {
  it('is emailed once to each who chose a component of it, under two workers', async () => {
    const [first, second] = page.components;
    await subscribed('all@example.com');
    await subscribed('first@example.com', [
      ['scope', 'some'],
      ['component', first?.id ?? ''],
    ]);
    await subscribed('second@example.com', [
      ['scope', 'some'],
      ['component', second?.id ?? ''],
    ]);
    await subscribe('pending@example.com');
    await work();
    const { id, updateId } = await publish([first?.id ?? '']);
    await Promise.all([runTasks(database.app, mailUpdate), runTasks(database.app, mailUpdate)]);
    const recipients = async () => (await mails('status-update')).map(({ recipient }) => recipient);
    expect(await recipients()).toEqual(['all@example.com', 'first@example.com']);

    const again = { statusPostId: id, id: updateId, status: 'investigating', body: 'Again.' };
    await attempt(manager, 'statusPost.publish', again);
    await runTasks(database.app, mailUpdate);
    expect(await recipients()).toHaveLength(2);

    const next = { statusPostId: id, id: newId(), status: 'resolved', body: 'It works again.' };
    await attempt(manager, 'statusPost.addUpdate', next);
    const correction = { statusPostId: id, id: newId(), correctsId: next.id, body: 'Corrected.' };
    await attempt(manager, 'statusPost.correct', correction);
    await runTasks(database.app, mailUpdate);
    expect(await recipients()).toHaveLength(4);
  });

  it('is emailed in batches to a long list, once to each', async () => {
    await database.owner`
      insert into status_subscriber (id, organization_id, status_page_id, email, state, confirmed_at)
      select gen_random_uuid(), organization_id, id, 'many-' || n || '@example.com', 'confirmed', now()
      from status_page, generate_series(1, 250) n where id = ${page.id}`;
    await publish([]);
    for (let batch = 0; batch < 4; batch++) {
      await runTasks(database.app, mailUpdate);
      await database.owner`update queued_task set run_at = now()`;
    }
    const [row] = await database.owner<{ count: number; recipients: number }[]>`
      select count(*)::int count, count(distinct recipient)::int recipients from mail
      where template = 'status-update'`;
    expect(row).toEqual({ count: 250, recipients: 250 });
  });

  it('holds no internal name and has one-click unsubscribe', async () => {
    const subscriber = await subscribed('visitor@example.com');
    const [component] = page.components;
    const [from, until] = [Date.now() + 3_600_000, Date.now() + 7_200_000];
    const times = { kind: 'maintenance', scheduledFor: from, scheduledUntil: until };
    await publish([component?.id ?? ''], times);
    await runTasks(database.app, mailUpdate);
    for (const { template, data } of [
      ...(await mails('status-update')),
      ...(await mails('status-confirmation')),
    ]) {
      const rendered = await renderMail(template, data);
      expect(JSON.stringify({ rendered, data })).not.toContain(marker);
      if (template !== 'status-update') continue;
      expect(rendered.text).toContain(component?.name);
      expect(rendered.text).toMatch(/Planned from .+ UTC to .+ UTC/);
      expect(rendered.headers).toEqual({
        'List-Unsubscribe': `<${origin}/status/northwind/unsubscribe?token=${tokenOf(subscriber)}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      });
    }
    expect(await mails('status-update')).toHaveLength(1);
  });

  it('is not emailed while it is a draft or its page is not public', async () => {
    await subscribed('visitor@example.com');
    const draft = {
      id: newId(),
      statusPageId: page.id,
      kind: 'incident',
      title: 'Draft',
      impact: 'minor',
      scheduledFor: null,
      scheduledUntil: null,
      componentIds: [],
    };
    await attempt(manager, 'statusPost.create', draft);
    expect(await runTasks(database.app, mailUpdate)).toBe(0);
    await database.owner`update status_page set is_published = false where id = ${page.id}`;
    await publish([]);
    await runTasks(database.app, mailUpdate);
    expect(await mails('status-update')).toHaveLength(0);
    await database.owner`update status_page set is_published = true where id = ${page.id}`;
  });
});

describe('unsubscribing', () => {
  it('needs a POST of whatever body, and is a state', async () => {
    const subscriber = await subscribed('visitor@example.com');
    const path = `northwind/unsubscribe?token=${tokenOf(subscriber)}`;
    expect(await (await get(path)).text()).toContain('Unsubscribe</button>');
    expect(await stored('visitor@example.com')).toMatchObject({ state: 'confirmed' });
    const oneClick = await post(path, [['List-Unsubscribe', 'One-Click']], {});
    expect(oneClick.status).toBe(200);
    expect(await stored('visitor@example.com')).toMatchObject({ state: 'unsubscribed' });
    await publish([]);
    await runTasks(database.app, mailUpdate);
    expect(await mails('status-update')).toHaveLength(0);
    await subscribed('visitor@example.com');
    expect(await stored('visitor@example.com')).toMatchObject({ state: 'confirmed' });
  });

  it('ends a link that waits', async () => {
    const subscriber = await subscribed('visitor@example.com');
    await subscribe('visitor@example.com');
    await work();
    await post(`northwind/unsubscribe?token=${tokenOf(subscriber)}`, []);
    expect((await confirm(await newestToken())).status).toBe(410);
  });

  it('works by a token of our own only', async () => {
    const subscriber = await subscribed('visitor@example.com');
    const other = subscriptionToken({ organizationId: newId(), subscriberId: subscriber.id });
    const forged = `${tokenOf(subscriber).slice(0, -2)}AA`;
    expect(readSubscriptionToken(forged)).toBeUndefined();
    for (const token of ['', 'x', forged, other]) {
      expect((await post(`northwind/unsubscribe?token=${token}`, [])).status).toBe(410);
      expect((await post(`northwind/subscription?token=${token}`, [])).status).toBe(410);
    }
    expect(await stored('visitor@example.com')).toMatchObject({ state: 'confirmed' });
  });

  it('lets a subscriber choose components of their page', async () => {
    const subscriber = await subscribed('visitor@example.com');
    const path = `northwind/subscription?token=${tokenOf(subscriber)}`;
    expect(await (await get(path)).text()).toContain('Your subscription');
    const [component] = page.components;
    const form: [string, string][] = [
      ['scope', 'some'],
      ['component', component?.id ?? ''],
      ['component', newId()],
      ['component', 'nonsense'],
    ];
    expect(await (await post(path, form)).text()).toContain('Your choice is saved.');
    expect(await stored('visitor@example.com')).toMatchObject({ componentIds: [component?.id] });
  });
});

describe('staff', () => {
  const asMemberOf = <T>(
    someone: Someone,
    run: (place: Parameters<typeof listSubscribers>[0]) => Promise<T>,
  ) =>
    asMember(database.app, someone, (sql, actor) =>
      run({ sql, query: postgresQuery(sql), organizationId: someone.organizationId, actor }),
    );

  it('sees the subscribers and removes one, with an entry that keeps no address', async () => {
    await subscribed('visitor@example.com');
    await subscribe('pending@example.com');
    await work();
    const state = await asMemberOf(manager, (place) => listSubscribers(place, page.id));
    expect(state).toMatchObject({ confirmed: 1, total: 2 });
    expect(state?.subscribers.map(({ email, state: each }) => [email, each])).toEqual([
      ['pending@example.com', 'pending'],
      ['visitor@example.com', 'confirmed'],
    ]);
    expect(shownSubscribers).toBeGreaterThan(2);
    const { id } = await stored('visitor@example.com');
    const named = { statusPageId: page.id, subscriberId: id };
    expect(await asMemberOf(manager, (place) => removeSubscriber(place, named))).toBe(true);
    expect(await asMemberOf(manager, (place) => removeSubscriber(place, named))).toBe(false);
    const entries = await database.owner<{ all: string }[]>`
      select e::text as all from audit_entry e where action = 'statusPage.removeSubscriber'`;
    expect(entries).toHaveLength(1);
    expect(entries[0]?.all).not.toContain('visitor@');
  });

  it('of another organization sees and removes nothing', async () => {
    const { id } = await subscribed('visitor@example.com');
    const stranger = await findSomeone(database, 'agent@acme.test', 'acme');
    expect(await asMemberOf(stranger, (place) => listSubscribers(place, page.id))).toBeUndefined();
    const named = { statusPageId: page.id, subscriberId: id };
    expect(await asMemberOf(stranger, (place) => removeSubscriber(place, named))).toBe(false);
    expect(await stored('visitor@example.com')).toMatchObject({ state: 'confirmed' });
  });
});
