import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { openSlowNetwork, type SlowNetwork } from './slow-network';

let network: SlowNetwork | undefined;
afterEach(() => network?.stop());

it('forwards both directions in order, only to this machine, and ends with the server', async () => {
  network = await openSlowNetwork();
  network.setRoundTrip(20);
  // Counts back, one line each, and ends after the third.
  const server = createServer((socket) => {
    let lines = 0;
    socket.on('data', (bytes) => {
      lines += bytes.toString().split('\n').length - 1;
      socket.write(bytes);
      if (lines === 3) socket.end('done');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };

  const browser = connect({
    host: '127.0.0.1',
    port: Number(network.proxy.server.split(':').at(-1)),
  });
  browser.write(Buffer.from([5, 1, 0]));
  expect(await answer(browser)).toEqual([5, 0]);
  const host = Buffer.from('elsewhere.example');
  browser.write(Buffer.from([5, 1, 0, 3, host.length, ...host, port >> 8, port & 255]));
  expect((await answer(browser)).slice(0, 2)).toEqual([5, 0]);
  let text = '';
  browser.on('data', (bytes: Buffer) => {
    text += bytes.toString();
  });
  for (const line of ['one\n', 'two\n', 'three\n']) browser.write(line);
  await once(browser, 'end');
  expect(text).toBe('one\ntwo\nthree\ndone');
  server.close();
});

async function answer(socket: Socket): Promise<number[]> {
  const [bytes] = (await once(socket, 'data')) as [Buffer];
  return [...bytes];
}
