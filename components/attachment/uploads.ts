import { newId } from '@/zero/ids';
import { attachmentLimit } from '@/zero/attachment/values';
import type { KeptFile } from './kept-files';
import { upload } from './upload';

/** A file on its way to the server, or one that did not get there. */
export type UnderWay = {
  id: string;
  name: string;
  byteSize: number;
  /** The share that has left, 0 to 1. */
  progress: number;
  /** Why it is not there; undefined while it is on its way. */
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
  for (const listener of listeners) listener();
}

type Start = { place: string; slug: string; onKept: (file: KeptFile) => void };

/** Begins to upload `content` for the place; `onKept` hears when the server has it. */
export function startUpload({ place, slug, onKept }: Start, content: File): void {
  const id = newId();
  let ending = new AbortController();
  const set = (part: Partial<UnderWay>) =>
    change(place, (entries) =>
      entries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)),
    );
  const run = async () => {
    if (ending.signal.aborted) return;
    const { signal } = ending;
    const onProgress = (progress: number) => set({ progress });
    const end = await upload({ slug, id, content, onProgress, signal });
    if ('reason' in end) return signal.aborted ? undefined : set(end);
    change(place, (entries) => entries.filter((entry) => entry.id !== id));
    onKept(end.file);
  };
  const start = () => {
    ending = new AbortController();
    set({ reason: undefined, progress: 0 });
    enqueue(run);
  };
  const reason = problemWith(content);
  const { name, size } = content;
  const file = { id, name, byteSize: size, progress: 0, reason, canRetry: false };
  change(place, (entries) => [
    ...entries,
    { ...file, content, start, cancel: () => ending.abort() },
  ]);
  if (!reason) enqueue(run);
}

/** Tries again what failed. */
export function retryUpload(place: string, id: string): void {
  places
    .get(place)
    ?.find((entry) => entry.id === id)
    ?.start();
}

/** Gives up on a file, wherever it has got to. */
export function cancelUpload(place: string, id: string): void {
  places
    .get(place)
    ?.find((entry) => entry.id === id)
    ?.cancel();
  change(place, (entries) => entries.filter((entry) => entry.id !== id));
}

/** Tries again what the network lost, now that it is back. */
export function retryLost(): void {
  for (const entries of places.values()) {
    for (const { reason, canRetry, start } of entries) if (reason && canRetry) start();
  }
}

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
