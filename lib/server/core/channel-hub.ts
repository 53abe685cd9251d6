import type postgres from 'postgres';
import { database } from './database';

type Listener = () => void;

/** Hears of changes, in whichever process they were made. */
export interface ChannelHub {
  /**
   * Calls `listener` for each change of what `key` names, and where changes may have been missed, until
   * the returned function is called.
   */
  subscribe: (key: string, listener: Listener) => Promise<() => void>;
  stop: () => Promise<void>;
}

/** A hub for a NOTIFY channel whose payload is a key: all subscribers share one connection that listens. */
export function makeChannelHub(sql: postgres.Sql, channel: string): ChannelHub {
  const listeners = new Map<string, Set<Listener>>();
  let listening: Promise<postgres.ListenMeta> | undefined;

  async function listen() {
    listening ??= sql.listen(
      channel,
      (key) => {
        for (const listener of listeners.get(key) ?? []) listener();
      },
      // Also after each reconnection: what was notified meanwhile is lost.
      () => {
        for (const own of listeners.values()) for (const listener of own) listener();
      },
    );
    try {
      await listening;
    } catch (error) {
      listening = undefined;
      throw error;
    }
  }

  return {
    async subscribe(key, listener) {
      await listen();
      const own = listeners.get(key) ?? new Set();
      listeners.set(key, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(key) === own) listeners.delete(key);
      };
    },
    async stop() {
      await (await listening)?.unlisten();
    },
  };
}

// Kept across hot reloads, and shared by the routes of one process.
const kept = globalThis as typeof globalThis & { opsdeskHubs?: Map<string, ChannelHub> };

/** The hub of this process for a channel; it listens from its first use on. */
export function channelHub(channel: string): ChannelHub {
  const hubs = (kept.opsdeskHubs ??= new Map());
  const hub = hubs.get(channel) ?? makeChannelHub(database().sql, channel);
  hubs.set(channel, hub);
  return hub;
}
