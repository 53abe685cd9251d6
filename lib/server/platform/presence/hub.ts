import type postgres from 'postgres';
import { z } from 'zod';
import { presenceHeartbeatSchema, type MemberPresence } from '@/lib/presence/protocol';
import { database } from '@/lib/server/core/database';
import { type Change, makeBoard, type MemberHeartbeat } from './board';

const presenceChannel = 'opsdesk_presence';

/** Exact enough for who is gone after fifteen seconds. */
const sweepMs = 1_000;

const signalSchema = presenceHeartbeatSchema.extend({
  organizationId: z.string(),
  memberId: z.string(),
});

type Listener = (here: MemberPresence) => void;

/** Who is where, the same in every process of the desk. Nothing of it is stored anywhere. */
export interface Hub {
  /** Tells every process of the heartbeat. */
  tell: (beat: MemberHeartbeat) => Promise<void>;
  /** Gives everybody who is somewhere in the organization now, and then each change until `leave`. */
  enter: (
    organizationId: string,
    listener: Listener,
  ) => Promise<{ here: MemberPresence[]; leave: () => void }>;
  stop: () => Promise<void>;
}

/** A hub on a pool: all that enter share its one connection that listens. */
export function makeHub(sql: postgres.Sql, now: () => number = Date.now): Hub {
  const board = makeBoard();
  const listeners = new Map<string, Set<Listener>>();
  let listening: Promise<postgres.ListenMeta> | undefined;

  function announce({ organizationId, ...here }: Change) {
    for (const listener of listeners.get(organizationId) ?? []) listener(here);
  }
  const sweep = setInterval(() => {
    for (const change of board.isEmpty() ? [] : board.expire(now())) announce(change);
  }, sweepMs);
  sweep.unref();

  function hear(payload: string) {
    const signal = signalSchema.safeParse(parse(payload));
    const change = signal.success ? board.hear(signal.data, now()) : undefined;
    if (change) announce(change);
  }
  // What is told while the connection is lost comes with the next heartbeats.
  async function listen() {
    listening ??= sql.listen(presenceChannel, hear);
    try {
      return await listening;
    } catch (error) {
      listening = undefined;
      throw error;
    }
  }

  return {
    async tell(beat) {
      await listen();
      await sql.notify(presenceChannel, JSON.stringify(beat));
    },
    async enter(organizationId, listener) {
      await listen();
      const others = listeners.get(organizationId) ?? new Set();
      listeners.set(organizationId, others.add(listener));
      const leave = () => {
        others.delete(listener);
        if (others.size === 0 && listeners.get(organizationId) === others) {
          listeners.delete(organizationId);
        }
      };
      return { here: board.inside(organizationId), leave };
    },
    async stop() {
      clearInterval(sweep);
      await (await listening)?.unlisten();
    },
  };
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}

// Kept across hot reloads, and shared by the routes of one process.
const kept = globalThis as typeof globalThis & { opsdeskPresence?: Hub };

/** The hub of this process; it listens from its first use on. */
export const presenceHub = (): Hub => (kept.opsdeskPresence ??= makeHub(database().sql));
