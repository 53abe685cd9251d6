import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorFields, log } from '@/lib/server/core/log';
import { withTimeLimit } from '@/lib/server/core/time-limit';
import type { PublicPage } from './snapshot';

/** How long a copy is served before it is read anew. */
const freshMs = 2_000;
/** How long a request waits for Postgres where there is a copy. */
const waitLimitMs = 1_500;
/** Slugs kept in memory; unknown ones are kept too, so that guessing reads nothing twice. */
const mostKept = 500;

/** A page as it was read; `page` is undefined where there was none. */
export type Copy = { page: PublicPage | undefined; readAt: number; isStale: boolean };

type Entry = { page: PublicPage | undefined; readAt: number; triedAt: number };

type Options = {
  read: (slug: string) => Promise<PublicPage | undefined>;
  /** Where copies outlive the process. */
  folder: string;
  now?: () => number;
};

/**
 * Keeps public pages in memory and on disk, so that they are served while Postgres does not answer. A page
 * that is published no more is forgotten in both.
 */
export function pageCache({ read, folder, now = Date.now }: Options) {
  const kept = new Map<string, Entry>();
  const reading = new Map<string, Promise<Entry>>();

  async function readAnew(slug: string): Promise<Entry> {
    const page = await read(slug);
    const before = kept.get(slug);
    const entry = { page, readAt: now(), triedAt: now() };
    keep(slug, entry);
    if (JSON.stringify(page) !== JSON.stringify(before?.page) || !before) {
      await store(folder, slug, entry).catch((error: unknown) =>
        log('warn', 'status-page.not-stored', { slug, ...errorFields(error) }),
      );
    }
    return entry;
  }

  function keep(slug: string, entry: Entry) {
    kept.delete(slug);
    kept.set(slug, entry);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  }

  function readOnce(slug: string): Promise<Entry> {
    const running = reading.get(slug);
    if (running) return running;
    const started = readAnew(slug).finally(() => reading.delete(slug));
    reading.set(slug, started);
    return started;
  }

  /** @throws whatever `read` threw, where there is no copy */
  return async function get(slug: string): Promise<Copy> {
    const known = kept.get(slug) ?? (await load(folder, slug));
    if (known && now() - known.triedAt < freshMs) {
      return { ...known, isStale: known.triedAt > known.readAt };
    }
    try {
      const found = readOnce(slug);
      const entry = await (known ? withTimeLimit(found, waitLimitMs) : found);
      return { ...entry, isStale: false };
    } catch (error) {
      if (!known) throw error;
      log('warn', 'status-page.stale', { slug, ...errorFields(error) });
      keep(slug, { ...known, triedAt: now() });
      return { ...known, isStale: true };
    }
  };
}

const fileOf = (folder: string, slug: string) => join(folder, `${slug}.json`);

async function store(folder: string, slug: string, { page, readAt }: Entry): Promise<void> {
  if (!page) return await rm(fileOf(folder, slug), { force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = fileOf(folder, `.${slug}.${process.pid}`);
  await writeFile(unfinished, JSON.stringify({ page, readAt }), { mode: 0o600 });
  await rename(unfinished, fileOf(folder, slug));
}

async function load(folder: string, slug: string): Promise<Entry | undefined> {
  try {
    const text = await readFile(fileOf(folder, slug), 'utf8');
    return { ...(JSON.parse(text) as { page: PublicPage; readAt: number }), triedAt: 0 };
  } catch {
    return undefined;
  }
}
