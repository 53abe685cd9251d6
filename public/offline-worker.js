// What a service worker does so that the desk opens without a network: its files come from this
// device, and its pages do where the network does not answer. What pages show is in their replica.
// `self.release` says which build it belongs to; see app/service-worker.js/route.ts.

const filesPrefix = 'opsdesk-files:';
const pagesName = 'opsdesk-pages';
/** A network that has not answered by then is taken for none, in milliseconds. */
const patience = 5_000;
/** A kept page is not fetched again for so long, in milliseconds: the server renders each of them. */
const freshFor = 60 * 60_000;
/** Which build rendered a kept page, and when. */
const renderedHeader = 'x-opsdesk-rendered';
/** Tabs may still run the release before this one. */
const releasesKept = 2;

self.addEventListener('install', (event) => {
  event.waitUntil(keepFiles().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldFiles().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  const { type, pages } = event.data ?? {};
  const done = () => event.ports[0]?.postMessage('done');
  if (type === 'opsdesk.keep') event.waitUntil(keepPages(pages).then(done));
  if (type === 'opsdesk.forget') event.waitUntil(forgetPages().then(done));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/_next/static/')) event.respondWith(file(request));
  else if (request.mode === 'navigate' && (pathname === '/' || pathname.startsWith('/t/'))) {
    event.respondWith(page(request, pathname));
  }
});

let opened;
const ownFiles = () => (opened ??= caches.open(filesPrefix + self.release.build));

async function keepFiles() {
  const cache = await ownFiles();
  const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  // One that fails is fetched when it is needed.
  await Promise.allSettled(
    self.release.files.filter((path) => !there.has(path)).map((path) => cache.add(path)),
  );
}

async function forgetOldFiles() {
  const names = (await caches.keys()).filter((name) => name.startsWith(filesPrefix));
  // In the order in which they were made.
  const old = names.slice(0, -releasesKept);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** A file's name changes with its content. */
async function file(request) {
  const options = { ignoreVary: true };
  const own = await (await ownFiles()).match(request, options);
  const kept = own ?? (await caches.match(request, options));
  if (!kept) return fetch(request);
  if (request.destination !== 'worker') return kept;
  // A kept response has an address of its own, and a worker would miss what stands behind its `#`.
  return new Response(kept.body, { headers: kept.headers });
}

/** Ends what is being kept when access ends. */
let access = new AbortController();
const underWay = new Set();

/** Keeps these pages of whoever is signed in, as this release renders them. */
function keepPages(paths) {
  const keeping = keepEach(paths, access.signal).finally(() => underWay.delete(keeping));
  underWay.add(keeping);
  return keeping;
}

async function keepEach(paths, signal) {
  for (const path of paths) {
    try {
      if (await isFresh(path)) continue;
      const response = await fetch(path, { credentials: 'same-origin', signal });
      // Whoever has no access is sent elsewhere; for them not even an empty cache is made.
      if (response.ok && !response.redirected) {
        await (await caches.open(pagesName)).put(path, rendered(response));
      } else {
        await (await keptPages())?.delete(path);
      }
    } catch {
      return;
    }
    if (signal.aborted) return;
  }
}

function rendered({ body, headers: given }) {
  const headers = new Headers(given);
  headers.set(renderedHeader, `${self.release.build} ${Date.now()}`);
  return new Response(body, { headers });
}

async function isFresh(path) {
  const kept = await (await keptPages())?.match(path, { ignoreVary: true });
  const [build, at] = kept?.headers.get(renderedHeader)?.split(' ') ?? [];
  return build === self.release.build && Date.now() - Number(at) < freshFor;
}

/** Deletes the pages; what is being kept at this moment does not come after it. */
async function forgetPages() {
  access.abort();
  access = new AbortController();
  await Promise.allSettled(underWay);
  await caches.delete(pagesName);
}

/** To open a cache would make it. */
const keptPages = async () => ((await caches.has(pagesName)) ? caches.open(pagesName) : undefined);

async function page(request, pathname) {
  const answer = fetch(request);
  try {
    const response = await inTime(answer);
    // A gateway in front of a desk that is down.
    if (response.status < 502) return response;
    return (await keptPage(pathname)) ?? response;
  } catch {
    return (await keptPage(pathname)) ?? answer;
  }
}

function inTime(promise) {
  return new Promise((resolve, reject) => {
    setTimeout(reject, patience, new Error('The network did not answer in time.'));
    promise.then(resolve, reject);
  });
}

/** The page of this address, or the one above it, which shows by the address what is below it. */
async function keptPage(pathname) {
  const cache = await keptPages();
  if (!cache) return undefined;
  const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  for (let path = pathname; path.length > 1; path = path.slice(0, path.lastIndexOf('/'))) {
    if (kept.includes(path)) return cache.match(path, { ignoreVary: true });
  }
  const home = kept.find((path) => path.startsWith(pathname === '/' ? '/t/' : pathname));
  return home && Response.redirect(home);
}
