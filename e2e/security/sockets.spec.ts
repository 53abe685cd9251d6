import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { insertSession, sessionCookie, url } from '../desk';

const zeroPort = Number(process.env['OPSDESK_TEST_ZERO_PORT']);
const changes = '/replication/v6/changes?id=x&replicaVersion=00&watermark=00&mode=serving';

/** The status with which a raw socket's upgrade is answered. */
function upgrade(port: number, path: string, headers: string[] = []): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const request = [
      `GET ${path} HTTP/1.1`,
      `Host: ${new URL(url).host}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ...headers,
    ];
    socket.write(`${request.join('\r\n')}\r\n\r\n`);
    socket.once('data', (data) => {
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(data.toString())?.[1]));
      socket.destroy();
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('Closed without an answer')));
  });
}

test('the stream of all changes answers neither a website nor a local account', async () => {
  const cookie = `Cookie: ${sessionCookie}=${await insertSession('agent@opsdesk.test')}`;
  for (const headers of [[], ['Origin: http://evil.example'], [`Origin: ${url}`, cookie]]) {
    expect(await upgrade(zeroPort + 1, changes, headers)).toBe(403);
    expect(await upgrade(zeroPort, '/sync/v51/connect', headers)).toBe(403);
  }
  const port = Number(new URL(url).port);
  for (const path of [`/zero${changes}`, changes, '/zero/mutate/v51/connect'])
    expect(await upgrade(port, path, [`Origin: ${url}`, cookie])).toBe(404);
});
