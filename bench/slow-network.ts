import { createServer, type Socket, connect } from 'node:net';
import { once } from 'node:events';

/** A proxy in front of every page and server, HTTP and WebSocket alike, on loopback only. */
export type SlowNetwork = {
  /** For `browser.newContext`. */
  proxy: { server: string; bypass: string };
  /** Milliseconds of a round trip from now on. */
  setRoundTrip: (ms: number) => void;
  stop: () => void;
};

/** Opens a SOCKS 5 proxy that delays what it forwards by half a round trip in each direction. */
export async function openSlowNetwork(): Promise<SlowNetwork> {
  let roundTrip = 0;
  const sockets = new Set<Socket>();
  const server = createServer((browser) => {
    sockets.add(browser);
    browser.on('close', () => sockets.delete(browser)).on('error', () => browser.destroy());
    browser.setNoDelay(true);
    void accept(browser, () => roundTrip).catch(() => browser.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    // Chromium leaves proxies out for loopback unless told otherwise.
    proxy: { server: `socks5://127.0.0.1:${port}`, bypass: '<-loopback>' },
    setRoundTrip: (ms) => {
      roundTrip = ms;
    },
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

const noAuthentication = Buffer.from([5, 0]);
const connected = Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]);

/** The handshake of RFC 1928, then the connection to the port that it names on this machine. */
async function accept(browser: Socket, roundTrip: () => number) {
  await nextMessage(browser);
  browser.write(noAuthentication);
  const request = await nextMessage(browser);
  const port = request.readUInt16BE(request.length - 2);
  const server = connect({ host: '127.0.0.1', port, noDelay: true });
  server.on('error', () => browser.destroy());
  browser.on('close', () => server.destroy());
  await once(server, 'connect');
  // A connection costs a round trip before its first byte.
  await new Promise((resolve) => setTimeout(resolve, roundTrip()));
  browser.write(connected);
  forward(browser, server, roundTrip);
  forward(server, browser, roundTrip);
}

async function nextMessage(socket: Socket): Promise<Buffer> {
  const [message] = (await once(socket, 'data')) as [Buffer];
  return message;
}

/** Everything arrives half a round trip later, in order. */
function forward(from: Socket, to: Socket, roundTrip: () => number) {
  from.on('data', (bytes: Buffer) => {
    const delay = roundTrip() / 2;
    if (delay === 0) to.write(bytes);
    else setTimeout(() => to.writable && to.write(bytes), delay);
  });
  from.on('end', () => setTimeout(() => to.end(), roundTrip() / 2));
}
