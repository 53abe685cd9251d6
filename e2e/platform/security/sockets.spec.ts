import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { upgradeStatus } from '@/scripts/stack/testing/upgrade';
import { insertSession, sessionCookie, url, zeroPort } from '@/e2e/fixtures/desk';

const changes = '/replication/v6/changes?id=x&replicaVersion=00&watermark=00&mode=serving';

const host = `Host: ${new URL(url).host}`;
const upgrade = (port: number, path: string, headers: string[] = []) =>
  upgradeStatus({ port, path, headers: [host, ...headers] });

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

test('who has no session opens no socket, and silent connections do not stay', async () => {
  const port = Number(new URL(url).port);
  const path = '/zero/sync/v51/connect?clientID=c&clientGroupID=g&userID=u';
  expect(await upgrade(port, path, [`Origin: ${url}`])).toBe(401);
  const silent = Array.from({ length: 300 }, async () => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    await once(socket.resume(), 'close');
  });
  await Promise.all(silent);
});
