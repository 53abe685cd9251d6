import { networkKey } from '@/lib/server/core/network';

/** Most sync sockets at once. A tab has one, and closes it after five hidden minutes. */
export const socketLimits = { session: 16, person: 32, network: 1_000 } as const;

/** Who opens a socket, according to the session check, and from where. */
export type SocketOwner = {
  sessionId: string;
  userId: string;
  clientId: string;
  address: string;
};

/** Tracks the open sockets by session, person, network and client. */
export function openSockets(limits: { session: number; person: number; network: number }) {
  const counts = new Map<string, number>();
  const clients = new Map<string, { userId: string; sockets: number }>();

  const keysOf = ({ sessionId, userId, address }: SocketOwner): [string, number][] => [
    [`session ${sessionId}`, limits.session],
    [`person ${userId}`, limits.person],
    [`network ${networkKey(address)}`, limits.network],
  ];

  function add(key: string, by: number) {
    const count = (counts.get(key) ?? 0) + by;
    if (count > 0) counts.set(key, count);
    else counts.delete(key);
  }

  return {
    /**
     * Registers a socket, or returns the status to refuse it with: 403 when another person's socket
     * has the same client id, which zero-cache would close for it, 429 when there are too many.
     */
    enter(owner: SocketOwner): { leave: () => void } | { refused: 403 | 429 } {
      const client = clients.get(owner.clientId);
      if (client && client.userId !== owner.userId) return { refused: 403 };
      const keys = keysOf(owner);
      if (keys.some(([key, limit]) => (counts.get(key) ?? 0) >= limit)) return { refused: 429 };
      for (const [key] of keys) add(key, 1);
      clients.set(owner.clientId, { userId: owner.userId, sockets: (client?.sockets ?? 0) + 1 });
      let hasLeft = false;
      const leave = () => {
        if (hasLeft) return;
        hasLeft = true;
        for (const [key] of keys) add(key, -1);
        const last = clients.get(owner.clientId);
        if (last && last.sockets > 1) last.sockets -= 1;
        else clients.delete(owner.clientId);
      };
      return { leave };
    },
  };
}
