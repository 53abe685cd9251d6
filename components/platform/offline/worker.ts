'use client';

/** The service worker of the release that the server has, in charge of this page; see `public/offline-worker.js`. */
export async function readyWorker(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register('/service-worker.js', {
    scope: '/',
    updateViaCache: 'none',
  });
  return await navigator.serviceWorker.ready;
}

/** Has these pages open without a network from now on, unless `signal` aborts before the worker is ready. */
export async function keepPages(pages: readonly string[], signal: AbortSignal): Promise<void> {
  const { active } = await readyWorker();
  if (!signal.aborted) active?.postMessage({ type: 'opsdesk.keep', pages }, []);
}

/** Has the worker delete these pages; resolves when it has, also of those it was about to keep. */
export async function forgetPages(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration('/');
  const worker = registration?.active;
  if (!worker) return;
  const { port1, port2 } = new MessageChannel();
  const done = new Promise<void>((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true });
  });
  port1.start();
  worker.postMessage({ type: 'opsdesk.forget' }, [port2]);
  await done;
  port1.close();
}
