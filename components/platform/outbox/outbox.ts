'use client';

import { newId } from '@/zero/core/ids';
import { type OutboxEntry, entrySchema } from './entry';
import { keep } from './keep';

// What every tab of this device has waiting, as this tab knows it.
let entries: readonly OutboxEntry[] = [];
const listeners = new Set<() => void>();
/** Written anew with every change, so that other tabs hear of it. */
const markName = 'opsdesk:outbox';

/** What waits or came back, in the order in which it was made, of everybody on this device. */
export const outboxEntries = (): readonly OutboxEntry[] => entries;

/** Hears of every change, in this tab or another. */
export function subscribeToOutbox(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    window.addEventListener('storage', onStorage);
    void load();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', onStorage);
  };
}

const onStorage = ({ key }: StorageEvent) => void (key === markName && load());
const tellOthers = () => localStorage.setItem(markName, newId());

/** The place of what is done next. */
export const nextSequence = (): number => (entries.at(-1)?.sequence ?? 0) + 1;

/** Keeps the entry, or what became of it. @returns a promise that it is on disk; it fails where nothing can be kept */
export async function putEntry(entry: OutboxEntry): Promise<void> {
  show([...entries.filter(({ writeId }) => writeId !== entry.writeId), entry]);
  await keep().write(entry);
  tellOthers();
}

export async function removeEntry(writeId: string): Promise<void> {
  if (!entries.some((entry) => entry.writeId === writeId)) return;
  show(entries.filter((entry) => entry.writeId !== writeId));
  await keep().remove(writeId);
  tellOthers();
}

async function load() {
  const read = await keep()
    .read()
    .catch(() => []);
  show(read.flatMap((value) => entrySchema.safeParse(value).data ?? []));
}

function show(next: readonly OutboxEntry[]) {
  entries = next.toSorted((a, b) => a.sequence - b.sequence || a.queuedAt - b.queuedAt);
  for (const listener of listeners) listener();
}
