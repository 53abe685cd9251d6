import { connect } from 'node:net';

export type UpgradeRequest = { port: number; host?: string; path: string; headers?: string[] };

/** The status of a WebSocket upgrade over a raw socket, or what went wrong. */
export function upgradeStatus({
  port,
  host = '127.0.0.1',
  path,
  headers = [],
}: UpgradeRequest): Promise<number | string> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const head = [
      `GET ${path} HTTP/1.1`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ...(headers.some((line) => /^host:/i.test(line)) ? [] : [`Host: localhost:${port}`]),
      ...headers,
    ];
    socket.on('connect', () => socket.write(`${head.join('\r\n')}\r\n\r\n`));
    socket.on('data', (data) => {
      resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(data.toString())?.[1]));
      socket.destroy();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    socket.on('close', () => resolve('closed'));
  });
}
