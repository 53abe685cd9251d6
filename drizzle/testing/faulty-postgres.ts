import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** What happens to a statement: it fails the way `sql` does, or its connection breaks. */
export type Fault = {
  name: string;
  /** Only the first statement fails. */
  isOnce?: boolean;
} & ({ sql: string } | { isBroken: true });

const messageOf = (type: string, text: string) => {
  const body = Buffer.from(`${text}\0`);
  const head = Buffer.alloc(5);
  head.write(type, 0, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};

/** For logins that may do what should have failed. */
const anyway = `do $$ begin raise exception 'secret_words'; end $$`;

class Messages {
  #rest = Buffer.alloc(0);
  #hasType: boolean;

  constructor({ startsUp }: { startsUp: boolean }) {
    this.#hasType = !startsUp;
  }

  take(chunk: Buffer): { type: string; bytes: Buffer }[] {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const found = [];
    for (;;) {
      const at = this.#hasType ? 1 : 0;
      if (this.#rest.length < at + 4) return found;
      const length = at + this.#rest.readInt32BE(at);
      if (this.#rest.length < length) return found;
      const bytes = this.#rest.subarray(0, length);
      found.push({ type: this.#hasType ? String.fromCharCode(bytes[0] ?? 0) : 'startup', bytes });
      this.#rest = this.#rest.subarray(length);
      this.#hasType = true;
    }
  }
}

/**
 * A proxy in front of a real Postgres that makes statements fail by sending the server another one
 * instead, so that the error and the broken transaction are real.
 */
export class FaultyPostgres {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #fault: Fault | undefined;
  #from = 0;
  #statements = 0;
  /** Number of failed statements since `failFrom`. */
  hits = 0;

  private constructor(
    private readonly target: { host: string; port: number },
    listening: (server: Server) => void,
  ) {
    this.#server = createServer((client) => this.#join(client));
    this.#server.listen(0, '127.0.0.1', () => listening(this.#server));
  }

  /** Starts in front of the Postgres of `url`; `urlOf` returns a URL through the proxy. */
  static async open(url: string) {
    const { hostname, port } = new URL(url);
    const target = { host: hostname, port: Number(port) };
    let faulty!: FaultyPostgres;
    const own = await new Promise<number>((resolve) => {
      faulty = new FaultyPostgres(target, (server) =>
        resolve((server.address() as AddressInfo).port),
      );
    });
    const urlOf = (address: string) => {
      const through = new URL(address);
      through.host = `127.0.0.1:${own}`;
      return through.href;
    };
    return { faulty, urlOf };
  }

  /** From now on the `first`-th statement and all after it fail. */
  failFrom(first: number, fault: Fault) {
    this.#statements = 0;
    this.hits = 0;
    this.#from = first;
    this.#fault = fault;
  }

  restore() {
    this.#fault = undefined;
  }

  async close() {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #next(): Fault | undefined {
    if (!this.#fault) return undefined;
    this.#statements += 1;
    if (this.#statements < this.#from) return undefined;
    if (this.#fault.isOnce && this.hits > 0) return undefined;
    this.hits += 1;
    return this.#fault;
  }

  #join(client: Socket) {
    const server = connect({ ...this.target, noDelay: true });
    client.setNoDelay(true);
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
    const toServer = new Messages({ startsUp: true });
    const toClient = new Messages({ startsUp: false });
    const waiting: { type: string; bytes: Buffer }[] = [];
    /** Number of responses still to come. */
    let unanswered = 1;
    let status = 'I';
    let isInside = false;
    /**
     * Set while a statement fails: further messages of the client are dropped until it sends Sync.
     */
    let failing: { hasSync: boolean; end?: Buffer } | undefined;

    /** Names of prepared commits. */
    const commits = new Set<string>();
    const isCommit = ({ type, bytes }: { type: string; bytes: Buffer }) => {
      const [first = '', second = ''] = bytes.subarray(5).toString('latin1').split('\0');
      if (type === 'B') return commits.has(second);
      const isOne = /^\s*commit\b/i.test(type === 'P' ? second : first);
      if (type === 'P' && isOne) commits.add(first);
      return isOne;
    };

    const send = () => {
      for (let message = waiting[0]; message; message = waiting[0]) {
        const { type, bytes } = message;
        const isEnd = type === 'S' || type === 'Q';
        if (failing) {
          if (failing.hasSync) return;
          waiting.shift();
          if (isEnd) endFailing();
          continue;
        }
        if (!isInside && 'PBQ'.includes(type)) {
          isCommit(message);
          // Responses keep the order of the requests.
          if (this.#fault && unanswered > 0) return;
          const fault = status === 'E' ? undefined : this.#next();
          if (fault && 'isBroken' in fault) return void server.destroy();
          if (fault) {
            failing = { hasSync: false };
            unanswered += 1;
            // A commit that fails ends its transaction all the same.
            const before = isCommit(message) ? 'rollback; ' : '';
            server.write(messageOf('Q', `${before}${fault.sql}; ${anyway}`));
            continue;
          }
          isInside = true;
        }
        waiting.shift();
        if (isEnd) {
          isInside = false;
          unanswered += 1;
        }
        server.write(bytes);
      }
    };
    const endFailing = () => {
      if (!failing) return;
      failing.hasSync = true;
      if (!failing.end) return;
      client.write(failing.end);
      failing = undefined;
    };

    client.on('data', (chunk: Buffer) => {
      waiting.push(...toServer.take(chunk));
      send();
    });
    server.on('data', (chunk: Buffer) => {
      for (const { type, bytes } of toClient.take(chunk)) {
        if (type !== 'Z') {
          // Of a failed statement, the client gets only the error.
          if (!failing || type === 'E') client.write(bytes);
          continue;
        }
        unanswered -= 1;
        status = String.fromCharCode(bytes[5] ?? 0);
        if (failing) {
          failing.end = Buffer.from(bytes);
          if (failing.hasSync) endFailing();
        } else client.write(bytes);
      }
      send();
    });
  }
}
