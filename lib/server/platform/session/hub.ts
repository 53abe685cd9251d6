import type postgres from 'postgres';
import { database } from '@/lib/server/core/database';

/** The trigger `session_change` notifies this channel with the id of the user. */
const sessionChannel = 'opsdesk_session';

type Listener = () => void;

/** Hears of every session that ends or whose end moves, in whichever process that was done. */
export interface SessionHub {
  /** Calls `listener` for each such session of the user, until the returned function is called. */
  subscribe: (userId: string, listener: Listener) => Promise<() => void>;
  stop: () => Promise<void>;
}

/** A hub on a pool: all subscribers share its one connection that listens. */
export function makeSessionHub(sql: postgres.Sql): SessionHub {
  const listeners = new Map<string, Set<Listener>>();
  let listening: Promise<postgres.ListenMeta> | undefined;

  async function listen() {
    listening ??= sql.listen(sessionChannel, (userId) => {
      for (const listener of listeners.get(userId) ?? []) listener();
    });
    try {
      await listening;
    } catch (error) {
      listening = undefined;
      throw error;
    }
  }

  return {
    async subscribe(userId, listener) {
      await listen();
      const own = listeners.get(userId) ?? new Set();
      listeners.set(userId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(userId) === own) listeners.delete(userId);
      };
    },
    async stop() {
      await (await listening)?.unlisten();
    },
  };
}

// Kept across hot reloads, and shared by the routes of one process.
const kept = globalThis as typeof globalThis & { opsdeskSessions?: SessionHub };

/** The hub of this process; it listens from its first use on. */
export const sessionHub = (): SessionHub =>
  (kept.opsdeskSessions ??= makeSessionHub(database().sql));
