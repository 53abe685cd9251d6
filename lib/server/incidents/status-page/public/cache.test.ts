import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pageCache } from './cache';
import { requestCounter } from '@/lib/server/core/throttle/request-counter';
import { markup } from './markup';
import type { PublicPage } from './snapshot';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opsdesk-status-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = (name: string): PublicPage => ({
  id: 'page',
  slug: 'acme',
  name,
  about: '',
  createdAt: 1,
  updatedAt: 1,
  components: [],
  posts: [],
});

function source(first: PublicPage | undefined) {
  let current: PublicPage | undefined | Error = first;
  let reads = 0;
  let at = 1_000_000;
  return {
    set: (next: PublicPage | undefined | Error) => (current = next),
    pass: (ms: number) => (at += ms),
    reads: () => reads,
    options: {
      folder,
      now: () => at,
      read: () => {
        reads += 1;
        return current instanceof Error ? Promise.reject(current) : Promise.resolve(current);
      },
    },
  };
}

it('reads once for many requests, and anew after two seconds', async () => {
  const of = source(page('First'));
  const get = pageCache(of.options);
  await Promise.all([get('acme'), get('acme'), get('acme')]);
  of.set(page('Second'));
  expect((await get('acme')).page?.name).toBe('First');
  expect(of.reads()).toBe(1);
  of.pass(2_001);
  expect((await get('acme')).page?.name).toBe('Second');
});

it('serves what it has while the database does not answer, also in a new process', async () => {
  const of = source(page('Known'));
  const get = pageCache(of.options);
  await get('acme');
  of.set(new Error('down'));
  of.pass(10_000);
  expect(await get('acme')).toMatchObject({ page: { name: 'Known' }, isStale: true });
  const reads = of.reads();
  expect(await get('acme')).toMatchObject({ isStale: true, readAt: 1_000_000 });
  expect(of.reads()).toBe(reads);
  const restarted = pageCache(of.options);
  expect(await restarted('acme')).toMatchObject({ page: { name: 'Known' }, isStale: true });
  of.set(page('Back'));
  of.pass(2_001);
  expect(await restarted('acme')).toMatchObject({ page: { name: 'Back' }, isStale: false });
});

it('forgets a page that is published no more, in memory and on disk', async () => {
  const of = source(page('Known'));
  const get = pageCache(of.options);
  await get('acme');
  expect(readdirSync(folder)).toEqual(['acme.json']);
  of.set(undefined);
  of.pass(2_001);
  expect((await get('acme')).page).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

it('counts requests in this process', () => {
  let at = 0;
  const count = requestCounter({ limit: 2, windowMs: 60_000, now: () => at });
  expect([count('a'), count('a'), count('a'), count('b')]).toEqual([
    undefined,
    undefined,
    60,
    undefined,
  ]);
  at = 60_000;
  expect(count('a')).toBeUndefined();
});

it('escapes what is not markup, and drops what XML does not allow', () => {
  const title = `<b>"A" & 'B'</b>\u0000\u0008`;
  expect(markup`<p title="${title}">${[markup`<i>${1}</i>`, false, undefined]}</p>`.text).toBe(
    '<p title="&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;"><i>1</i></p>',
  );
});
