import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { openApiRelay, type ApiRelay } from './api-relay';
import { freePorts } from './ports';

let relay: ApiRelay | undefined;
let web: Server | undefined;

afterEach(async () => {
  await relay?.close();
  web?.close().closeAllConnections();
});

it('keeps a call until Next.js listens again, and passes it on whole', async () => {
  const webPort = await freePorts(1);
  relay = await openApiRelay(webPort);
  const answer = fetch(`http://127.0.0.1:${relay.port}/api/zero/mutate?schema=zero_0`, {
    method: 'POST',
    headers: { cookie: 'session=1', origin: 'http://localhost:3000' },
    body: 'what was written',
  });
  web = createServer((request, response) => {
    const { url, headers } = request;
    void request
      .toArray()
      .then((pieces) =>
        response.end([url, headers.host, headers.cookie, headers.origin, ...pieces].join('\n')),
      );
  }).listen(webPort, '127.0.0.1');
  await once(web, 'listening');
  expect((await (await answer).text()).split('\n')).toEqual([
    '/api/zero/mutate?schema=zero_0',
    `127.0.0.1:${webPort}`,
    'session=1',
    'http://localhost:3000',
    'what was written',
  ]);
});
