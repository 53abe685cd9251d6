import { randomUUID } from 'node:crypto';
import { defineMutator, defineMutators, type ReadonlyJSONValue, Zero } from '@rocicorp/zero';
import { type ClientOptions, WebSocket } from 'ws';
import { schema } from '@/zero/schema';
import '@/zero/context';
import { insertSession, sessionCookie, sql, url } from './desk';

const handshakes = new Map<string, ClientOptions>();

/** Browsers send cookies and Origin by themselves; here they are looked up by the user in the address. */
class CookieSocket extends WebSocket {
  constructor(address: string, protocols?: string | string[]) {
    const userId = new URL(address).searchParams.get('userID') ?? '';
    super(address, protocols, { ...handshakes.get(userId), perMessageDeflate: false });
    // An unhandled error of the socket would end the process; Zero sees it as a close.
    this.on('error', () => {});
  }
}
Object.assign(globalThis, { WebSocket: CookieSocket });

const unchecked = defineMutator<ReadonlyJSONValue | undefined>(async () => {});

/** The names of our mutators with nothing behind them: what a hostile client would send unchecked. */
export const hostile = defineMutators({
  message: { post: unchecked },
  note: { write: unchecked },
  ticket: { assign: unchecked, changeStatus: unchecked },
});

/**
 * A person's Zero client without a browser: what it can list is all that was ever synced to it.
 * @param localAddress the IPv4 address that it comes from
 */
export async function headless(email: string, localAddress?: string) {
  const [user] = await sql<{ id: string }[]>`select id from auth.user where email = ${email}`;
  if (!user) throw new Error(`No user ${email}`);
  const cookie = `${sessionCookie}=${await insertSession(email)}`;
  handshakes.set(user.id, {
    headers: { cookie, origin: url },
    ...(localAddress && { localAddress, family: 4 }),
  });
  return new Zero({
    schema,
    mutators: hostile,
    userID: user.id,
    context: { userId: user.id },
    cacheURL: `${url}/zero`,
    kvStore: 'mem',
    storageKey: randomUUID(),
    logSink: { log() {} },
    onUpdateNeeded() {},
    onClientStateNotFound() {},
  });
}
