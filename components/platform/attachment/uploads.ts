import { errorMessageOf } from '@/lib/post';
import { newId } from '@/zero/core/ids';
import { attachmentLimit } from '@/zero/platform/attachment/values';
import { type KeptFile, readUploaded } from './kept-files';

/** A file on its way to the server, or one that did not get there. */
export type UnderWay = {
  id: string;
  name: string;
  byteSize: number;
  /** The share that has left, 0 to 1. */
  progress: number;
  /** It goes by itself as soon as the server can be reached. */
  isWaiting: boolean;
  /** Why it is not there; undefined while it is on its way, or waits for that. */
  reason?: string;
  canRetry: boolean;
};

type Entry = UnderWay & { content: File; start: () => void; cancel: () => void };

/** As many at once; more only slow each other down. */
const PARALLEL = 3;

const places = new Map<string, readonly Entry[]>();
const listeners = new Set<() => void>();
const nothing: readonly Entry[] = [];
const waiting: (() => void)[] = [];
let running = 0;

/** What is under way for the place; it goes on when nobody looks. */
export const underWayAt = (place: string): readonly UnderWay[] => places.get(place) ?? nothing;

export function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function change(place: string, next: (entries: readonly Entry[]) => readonly Entry[]) {
  const entries = next(places.get(place) ?? nothing);
  if (entries.length > 0) places.set(place, entries);
  else places.delete(place);
  // Without files under way the page is free to rest in the browser's cache.
  if (places.size > 0) window.addEventListener('beforeunload', holdPage);
  else window.removeEventListener('beforeunload', holdPage);
  for (const listener of listeners) listener();
}

/** Asks before the page is left with files that only it has. */
function holdPage(event: BeforeUnloadEvent) {
  const isOn = (entries: readonly Entry[]) => entries.some(({ reason }) => reason === undefined);
  if ([...places.values()].some(isOn)) event.preventDefault();
}

type Start = { place: string; slug: string; onKept: (file: KeptFile) => void };

/** Begins to upload `content` for the place; `onKept` hears when the server has it. */
export function startUpload({ place, slug, onKept }: Start, content: File): void {
  const id = newId();
  let ending = new AbortController();
  let attempts = 0;
  let endWaiting = () => {};
  const set = (part: Partial<UnderWay>) =>
    change(place, (entries) =>
      entries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)),
    );
  const run = async () => {
    if (ending.signal.aborted) return;
    const { signal } = ending;
    const onProgress = (progress: number) => set({ progress });
    const end = await upload({ slug, id, content, onProgress, signal });
    if ('file' in end) {
      change(place, (entries) => entries.filter((entry) => entry.id !== id));
      return onKept(end.file);
    }
    if (signal.aborted) return;
    if ('reason' in end) return set(end);
    set({ isWaiting: true });
    endWaiting = whenBack(attempts, start);
    attempts += 1;
  };
  const start = () => {
    endWaiting();
    ending = new AbortController();
    set({ reason: undefined, isWaiting: false, progress: 0 });
    enqueue(run);
  };
  const cancel = () => {
    endWaiting();
    ending.abort();
  };
  const reason = problemWith(content);
  const { name, size } = content;
  const file = { id, name, byteSize: size, progress: 0, isWaiting: false, reason, canRetry: false };
  change(place, (entries) => [...entries, { ...file, content, start, cancel }]);
  if (!reason) enqueue(run);
}

/** Tries again what failed, or waits. */
export function retryUpload(place: string, id: string): void {
  const entry = places.get(place)?.find((each) => each.id === id);
  if (entry && isStuck(entry)) entry.start();
}

/** Gives up on a file, wherever it has got to. */
export function cancelUpload(place: string, id: string): void {
  places
    .get(place)
    ?.find((entry) => entry.id === id)
    ?.cancel();
  change(place, (entries) => entries.filter((entry) => entry.id !== id));
}

/** Tries again what can be, now that the server can be reached. */
export function retryLost(): void {
  for (const entries of places.values()) {
    for (const entry of entries) if (isStuck(entry)) entry.start();
  }
}

const isStuck = ({ isWaiting, reason, canRetry }: UnderWay) =>
  isWaiting || (reason !== undefined && canRetry);

function enqueue(run: () => Promise<void>) {
  const next = () => {
    running -= 1;
    waiting.shift()?.();
  };
  const begin = () => {
    running += 1;
    void run().finally(next);
  };
  if (running < PARALLEL) begin();
  else waiting.push(begin);
}

function problemWith({ size }: File): string | undefined {
  if (size === 0) return 'This file is empty.';
  return size > attachmentLimit ? 'This file is larger than 25 MB.' : undefined;
}

/**
 * How an upload ended: the file that the server keeps; why not, and whether trying again can help; or
 * `isLost`, where the server could not be reached.
 */
type UploadEnd = { file: KeptFile } | { reason: string; canRetry: boolean } | { isLost: true };

type Upload = {
  slug: string;
  id: string;
  content: File;
  /** Hears the share that has left, 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/** Sends one file to the organization's storage. Never throws; the same id twice is the same file. */
function upload({ slug, id, content, onProgress, signal }: Upload): Promise<UploadEnd> {
  return new Promise((resolve) => {
    // Not fetch: it does not tell how far it has come.
    const request = new XMLHttpRequest();
    request.open('POST', `/api/t/${slug}/attachments`);
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-attachment-id', id);
    request.setRequestHeader('x-file-name', encodeURIComponent(content.name.toWellFormed()));
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('loadend', () => {
      if (request.status > 0 || signal.aborted) resolve(endOf(request));
      else void isReadable(content).then((isThere) => resolve(isThere ? { isLost: true } : gone));
    });
    signal.addEventListener('abort', () => request.abort());
    request.send(content);
  });
}

function endOf(request: XMLHttpRequest): UploadEnd {
  const { status } = request;
  const data: unknown = request.response;
  const file = status === 201 ? readUploaded(data) : undefined;
  if (file) return { file };
  const wait = Number(request.getResponseHeader('retry-after'));
  const waitSeconds = wait > 0 ? wait : undefined;
  // What the storage says for itself is meant for people, unlike our other faults.
  const said = status === 503 ? titleIn(data) : undefined;
  return {
    reason: said ?? errorMessageOf({ status, data, waitSeconds }),
    canRetry: status === 429 || status >= 500,
  };
}

/** A file that was changed or moved since fails like a network does, but for good. */
const gone = {
  reason: 'This file was changed or moved meanwhile. Remove it and choose it again.',
  canRetry: false,
};

const isReadable = (content: File) =>
  content
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

const titleIn = (data: unknown) =>
  typeof data === 'object' && data !== null && 'title' in data && typeof data.title === 'string'
    ? data.title
    : undefined;

const longestMs = 30_000;

/**
 * Calls `again` once, as soon as the network may be back: when the browser says so, and where it
 * noticed nothing, after a second, or longer after each of the `attempts` in vain. The answer ends the waiting.
 */
function whenBack(attempts: number, again: () => void): () => void {
  const end = () => {
    clearTimeout(timer);
    window.removeEventListener('online', go);
  };
  const go = () => {
    end();
    again();
  };
  const onTime = () => navigator.onLine && go();
  const timer = setTimeout(onTime, Math.min(longestMs, 1_000 * 2 ** attempts));
  window.addEventListener('online', go);
  return end;
}
