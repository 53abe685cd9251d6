import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { refuseOtherMethods } from './methods';

let server: Server;
const asked: (string | undefined)[] = [];

beforeEach(async () => {
  refuseOtherMethods();
  asked.length = 0;
  server = createServer((request, response) => {
    asked.push(request.method);
    response.end('answered');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterEach(() => void server.close().closeAllConnections());

async function ask(method: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(`${method} / HTTP/1.1\r\nHost: desk.test\r\nConnection: close\r\n\r\n`);
  return await text(socket);
}

it.each(['TRACE', 'PROPFIND', 'PURGE', 'QUERY'])('answers %s with 405 itself', async (method) => {
  expect(await ask(method)).toMatch(/^HTTP\/1\.1 405 /);
  expect(asked).toEqual([]);
});

it.each(['GET', 'POST', 'OPTIONS', 'DELETE'])('lets %s through', async (method) => {
  expect(await ask(method)).toMatch(/^HTTP\/1\.1 200 [^]*answered/);
  expect(asked).toEqual([method]);
});
