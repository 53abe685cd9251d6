import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { sql, url } from '@/e2e/fixtures/desk';

// Reaches Next.js past the gateway, as a local process could.
const web = new URL(process.env['OPSDESK_TEST_WEB_URL'] ?? '');

async function ask(method: string, path: string, headers: string[], body = ''): Promise<string> {
  const socket = connect(Number(web.port), web.hostname);
  const head = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${web.host}`,
    'Connection: close',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  return await text(socket);
}

test('methods that nobody uses are refused, on every kind of path', async () => {
  for (const method of ['TRACE', 'PROPFIND'])
    for (const path of ['/', '/t/northwind/tickets', '/api/session', '/favicon.ico'])
      expect(await ask(method, path, [])).toMatch(/^HTTP\/1\.1 405 /);
});

test('an address that is made up is not believed', async () => {
  const keys = () => sql<{ key: string }[]>`select key from auth.throttle`;
  const forged = `2001:db8:${randomUUID().slice(0, 4)}::1`;
  const [network] = forged.split('::');
  const body = JSON.stringify({
    email: `${randomUUID()}@opsdesk.test`,
    password: 'wrong password',
  });
  const headers = [
    `X-Forwarded-For: ${forged}`,
    `X-Real-IP: ${forged}`,
    'X-Opsdesk-Gateway-Key: guessed',
    `Origin: ${url}`,
    'Content-Type: application/json',
  ];
  const before = new Set((await keys()).map(({ key }) => key));
  expect(await ask('POST', '/api/auth/sign-in/email', headers, body)).toMatch(/^HTTP\/1\.1 401 /);
  const counted = (await keys()).map(({ key }) => key).filter((key) => !before.has(key));
  expect(counted.length).toBeGreaterThan(0);
  expect(counted.filter((key) => key.includes(network ?? ''))).toEqual([]);
});
