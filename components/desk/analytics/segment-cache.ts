const prefix = 'opsdesk-facts:';
const nameOf = (userId: string, organizationId: string) => `${prefix}${userId}:${organizationId}`;

/** Where one person's segments of one organization are kept on this device. */
export class SegmentCache {
  readonly #name: string | undefined;
  readonly #slug: string;
  /** The device's place, and the addresses of what is there; looked up once. */
  #opened: Promise<{ cache: Cache; kept: Set<string> } | undefined> | undefined;

  /** Keeps nothing where `mayKeep` is false, or where the browser has no such place. */
  constructor(place: { userId: string; organizationId: string; slug: string; mayKeep: boolean }) {
    const { userId, organizationId, slug, mayKeep } = place;
    this.#slug = slug;
    this.#name = mayKeep && 'caches' in globalThis ? nameOf(userId, organizationId) : undefined;
  }

  /** A segment's content from this device, or else from the server, which is asked for the right to it. Throws `SegmentRefused`, or what `fetch` throws. */
  async read(hash: string): Promise<Uint8Array> {
    const url = `/api/t/${this.#slug}/analytics/segments/${hash}`;
    const opened = await this.#open();
    const kept = opened?.kept.has(hash) ? await opened.cache.match(url) : undefined;
    if (kept) return new Uint8Array(await kept.arrayBuffer());
    const response = await fetch(url, { credentials: 'same-origin', cache: 'no-store' });
    if (!response.ok) throw new SegmentRefused(response.status);
    const file = new Uint8Array(await response.arrayBuffer());
    // Kept for good, so that it must be what its address says.
    if (!(await isWhole(file, hash))) throw new SegmentRefused(502);
    // Beside the metrics, which wait for nothing; a full disk costs the next visit a download.
    void opened?.cache.put(url, new Response(file)).catch(() => {});
    return file;
  }

  /** Forgets what is not among `hashes`. */
  async keepOnly(hashes: ReadonlySet<string>): Promise<void> {
    const cache = (await this.#open())?.cache;
    for (const request of (await cache?.keys()) ?? []) {
      if (!hashes.has(hashIn(request))) await cache?.delete(request);
    }
  }

  #open() {
    this.#opened ??= this.#name === undefined ? Promise.resolve(undefined) : openPlace(this.#name);
    return this.#opened;
  }
}

async function openPlace(name: string) {
  const cache = await caches.open(name);
  return { cache, kept: new Set((await cache.keys()).map(hashIn)) };
}

const hashIn = ({ url }: Request) => url.slice(-64);

async function isWhole(file: Uint8Array<ArrayBuffer>, hash: string): Promise<boolean> {
  // Pages that are not served safely have no such thing.
  if (!('subtle' in crypto)) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', file));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === hash;
}

/** The server did not give a segment, or not the one that was asked for. */
export class SegmentRefused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`A segment was refused with ${status}`);
    this.status = status;
  }
}

/** Deletes a person's segments of every other organization than these. */
export async function keepSegmentsOf(
  userId: string,
  organizationIds: readonly string[],
): Promise<void> {
  const kept = new Set(organizationIds.map((id) => nameOf(userId, id)));
  await forget((name) => name.startsWith(nameOf(userId, '')) && !kept.has(name));
}

async function forget(isForgotten: (name: string) => boolean): Promise<void> {
  if (!('caches' in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.filter(isForgotten).map((name) => caches.delete(name)));
}
