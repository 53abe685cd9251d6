import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { sendWebhook } from './send';
import { type Receiver, startReceiver } from './testing';

let receiver: Receiver;

beforeAll(async () => {
  receiver = await startReceiver();
});
afterEach(() => {
  receiver.requests.length = 0;
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});
afterAll(() => receiver.stop());

const sendTo = (url: string, allowsLoopback = false) =>
  sendWebhook(
    { url, headers: { 'content-type': 'application/json' }, body: '{}' },
    { allowsLoopback },
  );

/** What names are resolved to, one address after the other. */
function resolveTo(...addresses: string[]) {
  vi.spyOn(dns, 'lookup').mockImplementation(((
    _: string,
    options: { all?: boolean },
    done: (error: null, found: unknown, family?: number) => void,
  ) => {
    const address = (addresses.length > 1 ? addresses.shift() : addresses[0]) ?? '';
    const family = address.includes(':') ? 6 : 4;
    if (options.all) done(null, [{ address, family }]);
    else done(null, address, family);
  }) as never);
  // The agent has imported the function itself.
  syncBuiltinESMExports();
}

const notPublic = [
  '127.0.0.1',
  '127.8.8.8',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.3.4',
  '192.168.1.1',
  '169.254.169.254',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:10.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'fe80::1',
  'fc00::1',
  'fd00:ec2::254',
  'ff02::1',
];

describe('a request', () => {
  it.each(notPublic)('to %s is refused before a connection is made', async (address) => {
    const host = address.includes(':') ? `[${address}]` : address;
    const { port } = new URL(receiver.url);
    const direct = await sendTo(`http://${host}:${port}/`);
    expect(direct).toMatchObject({ statusCode: null, error: 'The address is not public.' });
    resolveTo(address);
    const named = await sendTo(`http://hooks.example.com:${port}/`);
    expect(named).toMatchObject({ statusCode: null, error: 'The address is not public.' });
    expect(receiver.requests).toEqual([]);
  });

  it('is refused where the name is public at first and points here later', async () => {
    const { port } = new URL(receiver.url);
    resolveTo('93.184.215.14', '127.0.0.1');
    // Whoever checks a name before they connect sees the first address, and connects to the second.
    const seen = await new Promise((resolve) =>
      dns.lookup('hooks.example.com', {}, (_, address) => resolve(address)),
    );
    expect(seen).toBe('93.184.215.14');
    const answer = await sendTo(`http://hooks.example.com:${port}/`);
    expect(answer.error).toBe('The address is not public.');
    expect(receiver.requests).toEqual([]);
  });

  it('follows no redirect', async () => {
    receiver.answer = (_, response) =>
      response.writeHead(307, { location: `${receiver.url}/elsewhere` }).end('Over there');
    const answer = await sendTo(receiver.url, true);
    expect(answer).toMatchObject({ statusCode: 307, responseBody: 'Over there' });
    expect(receiver.requests.map(({ path }) => path)).toEqual(['/']);
  });

  it('reads the start of a long answer', async () => {
    receiver.answer = (_, response) => {
      response.writeHead(200);
      const writeMore = () => {
        while (!response.destroyed && response.write('a'.repeat(16_384)));
      };
      response.on('drain', writeMore);
      writeMore();
    };
    const answer = await sendTo(receiver.url, true);
    expect(answer.statusCode).toBe(200);
    expect(answer.responseBody).toBe('a'.repeat(4_096));
  });

  it('says what Retry-After asks for, up to a day', async () => {
    receiver.answer = (_, response) => response.writeHead(503, { 'retry-after': '999999' }).end();
    expect(await sendTo(receiver.url, true)).toMatchObject({
      statusCode: 503,
      retryAfterMs: 86_400_000,
    });
  });

  it('says why there was no answer', async () => {
    receiver.answer = (request) => request.socket.destroy();
    expect((await sendTo(receiver.url, true)).error).toBe('The connection broke off.');
    const closed = await startReceiver();
    await closed.stop();
    expect((await sendTo(closed.url, true)).error).toBe('The connection was refused.');
  });
});
