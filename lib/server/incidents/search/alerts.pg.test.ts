import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MemberDesk, memberDesk } from '@/lib/server/zero/testing-members';
import { newId } from '@/zero/core/ids';
import { searchAlerts } from './alerts';

let desk: MemberDesk;

beforeAll(async () => {
  desk = await memberDesk();
}, 120_000);

afterAll(() => desk?.drop());

type Inserted = { key?: string; isOpen?: boolean; daysAgo?: number };

async function inserted(
  title: string,
  { key = newId(), isOpen = true, daysAgo = 0 }: Inserted = {},
) {
  const id = newId();
  await desk.owner`
    insert into alert (id, organization_id, service_id, source, dedup_key, open_key, status, severity,
      title, first_seen_at)
    select ${id}, o.id, s.id, 'pagerduty', ${key}, ${isOpen ? key : null},
      ${isOpen ? 'triggered' : 'resolved'}, 'error', ${title}, now() - make_interval(days => ${daysAgo})
    from organization o join service s on s.organization_id = o.id
    where o.slug = 'northwind' order by s.id limit 1`;
  return id;
}

async function found(text: string, who = desk.admin) {
  const { hits } = await desk.inside(who, (sql) => searchAlerts(sql, { text, limit: 20 }));
  return hits.map(({ id }) => id);
}

it('finds alerts by title and deduplication key, those by title first', async () => {
  const byKey = await inserted('Something is slow', { key: 'xylophone/node-1' });
  const byTitle = await inserted('Xylophöne fails');
  expect(await found('xylophone')).toEqual([byTitle, byKey]);
  expect(await found('xylophone/node-1')).toEqual([byKey]);
  expect(await found('xylophone elephant')).toEqual([]);
  expect(await found('%')).toEqual([]);
});

it('finds what is open or recent', async () => {
  const open = await inserted('Bassoon fails', { daysAgo: 60 });
  const recent = await inserted('Bassoon failed', { isOpen: false, daysAgo: 2 });
  await inserted('Bassoon had failed', { isOpen: false, daysAgo: 60 });
  expect((await found('bassoon')).toSorted()).toEqual([open, recent].toSorted());
});

it('finds nothing for clients and in another organization', async () => {
  const id = await inserted('Theremin fails');
  expect(await found('theremin')).toEqual([id]);
  expect(await found('theremin', await desk.someone('client@opsdesk.test'))).toEqual([]);
  const elsewhere = await desk.someone('agent@acme.test', 'acme');
  expect(await found('theremin', elsewhere)).toEqual([]);
});
