import type { ReadonlyJSONObject } from '@rocicorp/zero';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MemberDesk, memberDesk } from '@/lib/server/zero/testing-members';
import { newId } from '@/zero/core/ids';

let desk: MemberDesk;
let page: { id: string; componentIds: string[] };

beforeAll(async () => {
  desk = await memberDesk();
  const [found] = await desk.owner<{ id: string; componentIds: string[] }[]>`
    select p.id, array_agg(c.id order by c.position) as "componentIds"
    from status_page p join status_component c on c.status_page_id = p.id
    where p.slug = 'northwind' group by p.id`;
  page = found ?? { id: '', componentIds: [] };
}, 120_000);

afterAll(() => desk?.drop());

const attempt = (name: string, args: ReadonlyJSONObject) => desk.attempt(desk.admin, name, args);

async function draft(over: ReadonlyJSONObject = {}) {
  const id = newId();
  const result = await attempt('statusPost.create', {
    id,
    statusPageId: page.id,
    kind: 'incident',
    title: 'Slow search',
    impact: 'minor',
    scheduledFor: null,
    scheduledUntil: null,
    componentIds: page.componentIds.slice(0, 2),
    ...over,
  });
  return { id, result };
}

async function stored(id: string) {
  const [row] = await desk.owner`
    select status, published_at is not null as "isPublished", resolved_at is not null as "isResolved",
      archived_at is not null as "isDiscarded",
      (select count(*)::int from status_update where status_post_id = p.id) as updates,
      (select count(*)::int from status_post_component where status_post_id = p.id) as components
    from status_post p where id = ${id}`;
  return row;
}

const update = (statusPostId: string, status: string) => ({
  statusPostId,
  id: newId(),
  status,
  body: 'We are looking into it.',
});

it('is drafted, published, updated and resolved, with an entry each', async () => {
  const { id, result } = await draft();
  expect(result).toBeUndefined();
  expect(await stored(id)).toMatchObject({ isPublished: false, updates: 0, components: 2 });
  expect(await attempt('statusPost.addUpdate', update(id, 'identified'))).toMatchObject({
    code: 'CONFLICT',
  });
  const first = update(id, 'investigating');
  expect(await attempt('statusPost.publish', first)).toBeUndefined();
  expect(await attempt('statusPost.publish', first)).toBeUndefined();
  expect(await attempt('statusPost.publish', update(id, 'identified'))).toMatchObject({
    code: 'CONFLICT',
  });
  expect(await attempt('statusPost.addUpdate', update(id, 'resolved'))).toBeUndefined();
  expect(await stored(id)).toMatchObject({ status: 'resolved', isResolved: true, updates: 2 });
  expect(await attempt('statusPost.addUpdate', update(id, 'monitoring'))).toBeUndefined();
  expect(await stored(id)).toMatchObject({ status: 'monitoring', isResolved: false, updates: 3 });
  const actions = (await desk.auditLogOf(id)).map(({ action }) => action);
  expect(new Set(actions)).toEqual(
    new Set(['statusPost.create', 'statusPost.publish', 'statusPost.addUpdate']),
  );
});

it('keeps a published post and each of its texts', async () => {
  const { id } = await draft();
  const first = update(id, 'investigating');
  await attempt('statusPost.publish', first);
  expect(await attempt('statusPost.discard', { statusPostId: id })).toMatchObject({
    code: 'CONFLICT',
  });
  const correction = { statusPostId: id, id: newId(), correctsId: first.id, body: 'Corrected.' };
  expect(await attempt('statusPost.correct', correction)).toBeUndefined();
  const rows = await desk.owner`
    select body from status_update where status_post_id = ${id} order by corrects_id nulls first`;
  expect(rows.map((row) => row['body'] as unknown)).toEqual([first.body, 'Corrected.']);
  const again = { ...correction, id: newId(), correctsId: correction.id };
  expect(await attempt('statusPost.correct', again)).toMatchObject({ code: 'NOT_ALLOWED' });
});

it('discards a draft and restores it', async () => {
  const { id } = await draft();
  expect(await attempt('statusPost.discard', { statusPostId: id })).toBeUndefined();
  expect(await stored(id)).toMatchObject({ isDiscarded: true });
  expect(await attempt('statusPost.publish', update(id, 'identified'))).toMatchObject({
    code: 'CONFLICT',
  });
  expect(await attempt('statusPost.restore', { statusPostId: id })).toBeUndefined();
  expect(await stored(id)).toMatchObject({ isDiscarded: false });
});

it('holds statuses and times to the kind', async () => {
  const { id } = await draft();
  expect(await attempt('statusPost.publish', update(id, 'in_progress'))).toMatchObject({
    code: 'INVALID',
  });
  const [from, until] = [Date.now() + 3_600_000, Date.now() + 7_200_000];
  const wrong = [
    { kind: 'maintenance' },
    { kind: 'maintenance', scheduledFor: until, scheduledUntil: from },
    { kind: 'incident', scheduledFor: from, scheduledUntil: until },
  ];
  for (const over of wrong) expect((await draft(over)).result).toMatchObject({ code: 'INVALID' });
  const planned = await draft({ kind: 'maintenance', scheduledFor: from, scheduledUntil: until });
  for (const status of ['scheduled', 'completed']) {
    const name = status === 'scheduled' ? 'statusPost.publish' : 'statusPost.addUpdate';
    expect(await attempt(name, update(planned.id, status))).toBeUndefined();
  }
  expect(await stored(planned.id)).toMatchObject({ status: 'completed', isResolved: true });
});

it('says in plain words that an address is taken, also by another organization', async () => {
  const added = { id: newId(), slug: 'acme', name: 'Status', about: '' };
  expect(await attempt('statusPage.create', added)).toEqual({
    code: 'CONFLICT',
    message: 'Another status page has this address already.',
  });
  expect(await attempt('statusPage.change', { statusPageId: page.id, slug: 'acme' })).toMatchObject(
    { code: 'CONFLICT' },
  );
});

it('names only components of its own page', async () => {
  const [foreign] = await desk.owner<{ id: string }[]>`
    select c.id from status_component c join status_page p on p.id = c.status_page_id
    where p.slug = 'acme' limit 1`;
  const { result } = await draft({ componentIds: [foreign?.id ?? ''] });
  expect(result).toMatchObject({ code: 'NOT_ALLOWED' });
});
