'use client';

import { type IDBPDatabase, openDB } from 'idb';
import { isSharedComputer } from '@/lib/shared-computer';
import type { OutboxEntry } from './entry';

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

export const keep = (): Keep => (isSharedComputer(document.cookie) ? inTab : onDisk);
