'use client';

import { forgetPush } from '@/components/platform/notification/push';
import { forgetPages } from '@/components/platform/offline/worker';
import { draftPrefix } from '@/components/platform/sync/draft-prefix';

/** What of a person stays on the device: drafts and unsent changes, or nothing. */
export type Kept = 'own-text' | 'nothing';

/** How a device looks and is used; says nothing of anybody. */
const isPreference = (name: string) => name.startsWith('opsdesk.');
const cookiesKept = new Set(['opsdesk_sidebar', 'opsdesk_shared']);
/** The files of the release, the same for everybody. */
const isRelease = (cacheName: string) => cacheName.startsWith('opsdesk-files:');
const outboxName = 'opsdesk-outbox';
const outboxPrefix = 'opsdesk:outbox:';
const markName = 'opsdesk:clearing';
/** What a browser does not answer in time is left to the next page, in milliseconds. */
const patienceMs = 1_000;

/** Clears what only this tab can reach. */
export function clearTab(kept: Kept): void {
  clearStorage(sessionStorage, kept);
}

/** Deletes what this browser knows of whoever used the desk. Throws where something could not be deleted. */
export async function clearDevice(kept: Kept): Promise<void> {
  clearTab(kept);
  clearStorage(localStorage, kept);
  clearCookies();
  await Promise.all([
    clearDatabases(kept),
    inTime(forgetPages()).then(clearCaches),
    // A push service that cannot be reached must keep nobody from leaving.
    inTime(forgetPush()),
  ]);
}

function clearStorage(storage: Storage, kept: Kept) {
  const isOwnText = (name: string) => name.startsWith(draftPrefix) || name.startsWith(outboxPrefix);
  for (const name of Object.keys(storage)) {
    if (isPreference(name) || name === markName) continue;
    if (kept === 'own-text' && isOwnText(name)) continue;
    storage.removeItem(name);
  }
}

function clearCookies() {
  for (const cookie of document.cookie.split('; ')) {
    const [name = ''] = cookie.split('=');
    if (!cookiesKept.has(name)) document.cookie = `${name}=; path=/; max-age=0; samesite=lax`;
  }
}

async function clearDatabases(kept: Kept) {
  const databases = await indexedDB.databases();
  const names = databases.flatMap(({ name }) => name ?? []);
  await Promise.all(
    names.filter((name) => kept === 'nothing' || name !== outboxName).map(deleteDatabase),
  );
}

/** Waits for the tabs that have it open, which close it when they hear of this. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(new Error(`${name} was not deleted`)));
    setTimeout(reject, patienceMs * 3, new Error(`${name} is still open elsewhere`));
  });
}

async function clearCaches() {
  // Pages that are not served safely have none.
  if (!('caches' in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => !isRelease(name)).map((name) => caches.delete(name)));
}

/** Resolves when `done` is settled, or after a second. */
const inTime = (done: Promise<void>): Promise<void> =>
  Promise.race([
    done.catch(() => {}),
    new Promise<void>((resolve) => setTimeout(resolve, patienceMs)),
  ]);
