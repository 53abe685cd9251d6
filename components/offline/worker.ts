'use client';

const pagesName = 'opsdesk-pages';

/** The service worker of the release that the server has, in charge of this page; see `public/offline-worker.js`. */
export async function readyWorker(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register('/service-worker.js', {
    scope: '/',
    updateViaCache: 'none',
  });
  return await navigator.serviceWorker.ready;
}

/** Has these pages open without a network from now on. */
export async function keepPages(pages: readonly string[]): Promise<void> {
  const { active } = await readyWorker();
  active?.postMessage({ type: 'opsdesk.keep', pages }, []);
}

/** Forgets the pages: whoever opens the desk next may be somebody else. */
export async function forgetPages(): Promise<void> {
  if ('caches' in globalThis) await caches.delete(pagesName);
}
