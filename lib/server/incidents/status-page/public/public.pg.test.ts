import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { GET } from '@/app/status/[[...path]]/route';
import { database as appDatabase } from '@/lib/server/core/database';
import { apiFiles } from './api';

let database: TestDatabase;
let dataDir: string;

/** In each column that the public must not see. */
const marker = 'zzinternalzz';

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 40 });
  dataDir = mkdtempSync(join(tmpdir(), 'opsdesk-status-'));
  const variables = {
    OPSDESK_ENV: 'local',
    DATA_DIR: dataDir,
    DATABASE_URL: database.ownerUrl,
    APP_DATABASE_URL: database.appUrl,
    REPLICATION_DATABASE_URL: database.replicationUrl,
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  await addInternals();
}, 120_000);

afterAll(async () => {
  await appDatabase().sql.end({ timeout: 5 });
  await database?.drop();
  rmSync(dataDir, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

/** Writes the marker into drafts, removed components, replaced texts, services and the other organization. */
async function addInternals() {
  const { owner } = database;
  await owner.begin(async (tx) => {
    await tx`select set_config('app.unaudited', 'seed', true)`;
    await tx`update service set name = ${marker} || id, description = ${marker}, slug = ${marker} || id`;
    await tx`update team set name = ${marker} || id`;
    await tx`update profile set name = ${marker}`;
    await tx`update organization set name = ${marker} where slug = 'acme'`;
    await tx`update status_page set name = ${marker}, about = ${marker} where slug = 'acme'`;
    const acme = tx`(select id from organization where slug = 'acme')`;
    await tx`update status_component set name = ${marker}, group_name = ${marker} where organization_id = ${acme}`;
    await tx`update status_post set title = ${marker} where organization_id = ${acme} or published_at is null`;
    await tx`
      insert into status_update (id, organization_id, status_post_id, body, status, displayed_at)
      select gen_random_uuid(), organization_id, id, ${marker}, 'investigating', now()
      from status_post where published_at is null`;
    await tx`
      insert into status_component (id, organization_id, status_page_id, name, group_name, position, archived_at)
      select gen_random_uuid(), organization_id, id, ${marker}, ${marker}, 50, now() from status_page`;
    await tx`
      insert into status_post_component (id, organization_id, status_post_id, component_id)
      select gen_random_uuid(), p.organization_id, p.id, c.id from status_post p
      join status_component c on c.status_page_id = p.status_page_id and c.archived_at is not null`;
    await tx`
      insert into status_page (id, organization_id, slug, name, about)
      select gen_random_uuid(), id, ${`${marker}-`} || slug, ${marker}, ${marker} from organization`;
    await tx`
      with first as (
        select distinct on (status_post_id) * from status_update order by status_post_id, displayed_at
      )
      insert into status_update (id, organization_id, status_post_id, body, status, displayed_at, corrects_id)
      select gen_random_uuid(), organization_id, status_post_id, 'The corrected text.', status, now(), id from first`;
    await tx`
      update status_update u set body = ${marker}
      where exists (select from status_update c where c.corrects_id = u.id)`;
  });
}

const get = (path: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost:3000/status/${path}`, { headers }), {
    params: Promise.resolve({ path: path.split('/') }),
  });

const outputs = [
  '',
  '/history',
  '/history.atom',
  ...Object.keys(apiFiles).map((name) => `/api/v2/${name}`),
];

it.each(outputs)('shows nothing internal and nothing of others: %s', async (file) => {
  const answer = await get(`northwind${file}`);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect(text.length).toBeGreaterThan(100);
  expect(text).not.toContain(marker);
  const internal = await database.owner<{ id: string }[]>`
    select id from service union all select id from organization union all select id from member
    union all select id from status_post where published_at is null
    union all select id from status_component where archived_at is not null
    union all select service_id from status_component where service_id is not null`;
  expect(internal.filter(({ id }) => text.includes(id))).toEqual([]);
});

it('shows what is published', async () => {
  const page = await (await get('northwind')).text();
  expect(page).toContain('Slow responses of the API');
  expect(page).toContain('Upgrade of the search index');
  expect(page).toMatch(/uptime over the last 90 days/);
  expect(page).not.toMatch(/<script|<link rel="stylesheet"|\son\w+=/i);
  const history = await (await get('northwind/history')).text();
  expect(history).toContain('The corrected text.');
  expect(history).toContain('corrected <time');
  const summary = await (await get('northwind/api/v2/summary.json')).json();
  expect(summary).toMatchObject({
    page: { name: 'Northwind status', time_zone: 'Etc/UTC' },
    status: { indicator: 'minor', description: 'Partially Degraded Service' },
    incidents: [{ name: 'Slow responses of the API', status: 'identified', impact: 'minor' }],
    scheduled_maintenances: [{ name: 'Upgrade of the search index', status: 'scheduled' }],
  });
  const names = summary.components.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(['Platform', 'API', 'Billing']));
});

it('answers 304 to who has it already', async () => {
  const first = await get('northwind/history');
  const etag = first.headers.get('etag') ?? '';
  expect(first.headers.get('cache-control')).toMatch(/^public, max-age=5/);
  expect(first.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  const second = await get('northwind/history', { 'if-none-match': `"other", W/${etag}` });
  expect(second.status).toBe(304);
  expect(await second.text()).toBe('');
});

it.each([
  ['an unknown slug', 'nobody'],
  ['a page that is not published', `${marker}-northwind`],
  ['a file that is not there', 'northwind/api/v2/secrets.json'],
  ['no slug', ''],
  ['a path out of the folder', '..%2fnorthwind'],
  ['a name of every object', 'northwind/api/v2/constructor'],
])('says in plain words that there is nothing: %s', async (_, path) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('There is no status page at this address.');
});

it('says nothing of a module that is switched off, and comes back with it', async () => {
  const { owner } = database;
  const set = (value: string) =>
    owner.unsafe(`update organization set disabled_modules = '${value}' where slug = 'acme'`);
  await set('["incidents"]');
  expect((await get('acme')).status).toBe(404);
  await set('[]');
  await vi.waitFor(async () => expect((await get('acme')).status).toBe(200), 5_000);
});
