'use client';

import { type IDBPDatabase, openDB } from 'idb';
import { useMemo, useSyncExternalStore } from 'react';
import { useSync } from '@/components/platform/sync/sync-provider';
import { loadZod } from '@/lib/zod-in-browser';
import { isSharedComputer } from '@/lib/shared-computer';
import { newId } from '@/zero/core/ids';
import { entrySchema, type OutboxEntry } from './entry';

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
  if (read.length > 0) await loadZod();
  show(read.flatMap((value) => entrySchema.safeParse(value).data ?? []));
}

function show(next: readonly OutboxEntry[]) {
  entries = next.toSorted((a, b) => a.sequence - b.sequence || a.queuedAt - b.queuedAt);
  for (const listener of listeners) listener();
}

/** Where the entries are kept on this device. */
type Keep = {
  /** Everything that is there, unchecked: another release may have written it. */
  read: () => Promise<unknown[]>;
  /** Resolves when it is on disk. */
  write: (entry: OutboxEntry) => Promise<void>;
  remove: (writeId: string) => Promise<void>;
};

const databaseName = 'opsdesk-outbox';
const storeName = 'entries';

let opened: IDBPDatabase | undefined;
let opening: Promise<IDBPDatabase> | undefined;

function open(): Promise<IDBPDatabase> {
  opening ??= openDB(databaseName, 1, {
    upgrade: (database) => void database.createObjectStore(storeName, { keyPath: 'writeId' }),
    blocking: () => {
      opened?.close();
      opened = opening = undefined;
    },
  }).then((database) => (opened = database));
  return opening;
}

/** In one go, so that what is asked for in the last moment of a page still arrives. */
function change(database: IDBPDatabase, entry: OutboxEntry | string): Promise<void> {
  const transaction = database.transaction(storeName, 'readwrite', { durability: 'strict' });
  void (typeof entry === 'string' ? transaction.store.delete(entry) : transaction.store.put(entry));
  transaction.commit();
  return transaction.done;
}

const onDisk: Keep = {
  read: async () => (await open()).getAll(storeName),
  write: async (entry) => change(opened ?? (await open()), entry),
  remove: async (writeId) => change(opened ?? (await open()), writeId),
};

const sessionPrefix = 'opsdesk:outbox:';

/** On a shared computer, as long as the tab. */
const inTab: Keep = {
  read: async () =>
    Object.keys(sessionStorage)
      .filter((name) => name.startsWith(sessionPrefix))
      .map((name): unknown => JSON.parse(sessionStorage.getItem(name) ?? 'null')),
  write: async (entry) =>
    sessionStorage.setItem(`${sessionPrefix}${entry.writeId}`, JSON.stringify(entry)),
  remove: async (writeId) => sessionStorage.removeItem(`${sessionPrefix}${writeId}`),
};

let kept: Keep | undefined;

/** Read once: the browser keeps the cookies in another process, which a reply need not wait for. */
const keep = (): Keep => (kept ??= isSharedComputer(document.cookie) ? inTab : onDisk);

const none: readonly OutboxEntry[] = [];

/** What this person has waiting or got back, oldest first. */
export function useOutboxEntries(): readonly OutboxEntry[] {
  const { userId } = useSync();
  const all = useSyncExternalStore(subscribeToOutbox, outboxEntries, () => none);
  return useMemo(() => all.filter((entry) => entry.userId === userId), [all, userId]);
}

const lockName = (writeId: string) => `opsdesk:outbox:${writeId}`;
const letGo = new Map<string, () => void>();
const asked = new Map<string, AbortController>();
const sentHere = new Set<string>();

/** Makes the entry this page's own until `release`; the browser releases it with the page. */
export function hold(writeId: string): void {
  if (letGo.has(writeId)) return;
  sentHere.add(writeId);
  const released = new Promise<void>((resolve) => letGo.set(writeId, resolve));
  void navigator.locks?.request(lockName(writeId), () => released);
}

/** Makes the entry this page's own as soon as no other page has it; `onHeld` runs then. */
export function holdWhenFree(writeId: string, onHeld: () => void): void {
  if (letGo.has(writeId) || asked.has(writeId)) return;
  if (!navigator.locks) {
    // A page that is not served safely has no locks; the server's receipts keep it to once.
    letGo.set(writeId, () => {});
    queueMicrotask(onHeld);
    return;
  }
  const controller = new AbortController();
  asked.set(writeId, controller);
  const { signal } = controller;
  const request = navigator.locks.request(lockName(writeId), { signal }, () => {
    asked.delete(writeId);
    const released = new Promise<void>((resolve) => letGo.set(writeId, resolve));
    onHeld();
    return released;
  });
  // It ended before it was this page's turn.
  void request.catch(() => {});
}

export function release(writeId: string): void {
  letGo.get(writeId)?.();
  letGo.delete(writeId);
  asked.get(writeId)?.abort();
  asked.delete(writeId);
}

export const isHeldHere = (writeId: string): boolean => letGo.has(writeId);

/** Every entry that this page holds or waits for. */
export const holding = (): string[] => [...letGo.keys(), ...asked.keys()];

/** Whether this page wrote it since it was loaded. */
export const isSentHere = (writeId: string): boolean => sentHere.has(writeId);

const delivered = new Set<string>();
/** Notes that the entry was handed to Zero, which a replica made anew knows nothing of. */
export const noteDelivered = (writeId: string): void => void delivered.add(writeId);
export const wasDelivered = (writeId: string): boolean => delivered.has(writeId);
