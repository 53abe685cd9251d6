import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import createClient from 'openapi-fetch';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { paths } from '@/docs/openapi';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { apiOn, insertKey } from './testing';
import { apiIdsOf } from './testing-samples';

// Runs the examples of docs/api.md, in their order, with the shell that a reader has, and a client made of the
// document.

const run = promisify(execFile);

let database: TestDatabase;
let close: () => void;
let address: string;
let folder: string;
let variables: Record<string, string>;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 40 });
  folder = mkdtempSync(join(tmpdir(), 'opsdesk-documentation-test-'));
  writeFileSync(join(folder, 'printer.log'), 'It beeped twice.');
  vi.stubEnv('APP_DATABASE_URL', database.appUrl);
  vi.stubEnv('DATA_DIR', folder);
  const api = apiOn(database);
  const server = createServer((request, response) => {
    void (async () => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      const token = request.headers.authorization?.replace('Bearer ', '');
      const path = (request.url ?? '').replace('/api/v1', '');
      const text = Buffer.concat(pieces).toString();
      const headers = Object.fromEntries(
        ['content-type', 'if-match', 'idempotency-key'].flatMap((name) => {
          const value = request.headers[name];
          return typeof value === 'string' ? [[name, value]] : [];
        }),
      );
      const answer = await api.send(token, path, {
        method: request.method ?? 'GET',
        headers,
        ...(text !== '' && { body: text }),
      });
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(answer.text);
    })();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  close = () => server.close();
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  const { token } = await insertKey(database);
  const { clientId, ticketId } = await apiIdsOf(database, 'northwind');
  const ticket = await api.send(token, `/tickets/${ticketId}`);
  expect(ticket.status).toBe(200);
  const file = await api.send(token, '/attachments?name=a.log', { method: 'POST', body: 'A log' });
  variables = {
    OPSDESK: address,
    OPSDESK_KEY: token,
    CLIENT_ID: clientId,
    TICKET_ID: ticketId,
    ATTACHMENT_ID: String(file.body['id']),
  };
});

afterAll(async () => {
  close?.();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

const examples = [...readFileSync('docs/api.md', 'utf8').matchAll(/^```sh\n(curl[^]*?)^```/gm)].map(
  ([, example = '']) => example,
);

async function etag(): Promise<string> {
  const response = await fetch(`${address}/tickets/${variables['TICKET_ID']}`, {
    headers: { authorization: `Bearer ${variables['OPSDESK_KEY']}` },
  });
  return response.headers.get('etag') ?? '';
}

it('has examples', () => expect(examples.length).toBeGreaterThan(4));

it.each(examples)('%s', async (example) => {
  const { stdout } = await run(
    'bash',
    ['-c', `${example.trim()} --silent --show-error --fail-with-body`],
    { cwd: folder, env: { ...process.env, ...variables, ETAG: await etag() } },
  );
  const answer = example.includes('--output')
    ? { file: readFileSync(join(folder, 'copy.log'), 'utf8') }
    : (JSON.parse(stdout) as object);
  expect(Object.values(answer)).not.toEqual(['']);
  expect(Object.keys(answer).length).toBeGreaterThan(0);
});

it('leads a ticket from opening to closing by a typed client', async () => {
  const { GET, POST, PATCH, PUT } = createClient<paths>({
    baseUrl: new URL(address).origin,
    headers: { authorization: `Bearer ${variables['OPSDESK_KEY']}` },
  });
  const clients = await GET('/api/v1/clients', { params: { query: { limit: 1 } } });
  const clientId = clients.data?.data[0]?.id ?? '';
  const opened = await POST('/api/v1/tickets', {
    params: { header: { 'Idempotency-Key': 'typed-1' } },
    body: { clientId, title: 'The scanner is slow', body: 'Since Monday.' },
  });
  const ticketId = opened.data?.id ?? '';
  const params = { path: { ticketId } };
  const { data: tags } = await POST('/api/v1/tags', { body: { name: 'scanner' } });
  await PUT('/api/v1/tickets/{ticketId}/tags/{tagId}', {
    params: { path: { ticketId, tagId: tags?.id ?? '' } },
  });
  const noted = await POST('/api/v1/tickets/{ticketId}/notes', {
    params,
    body: { body: 'Its firmware is old.' },
  });
  expect(noted.response.status).toBe(201);
  const answered = await POST('/api/v1/tickets/{ticketId}/messages', {
    params,
    body: { body: 'We updated it.', thenStatus: 'resolved' },
  });
  expect(answered.data).toMatchObject({ body: 'We updated it.', authorType: 'agent' });
  const { data: ticket, response } = await GET('/api/v1/tickets/{ticketId}', { params });
  expect(ticket).toMatchObject({ status: 'resolved', tags: [{ name: 'scanner' }] });
  const stale = await PATCH('/api/v1/tickets/{ticketId}', {
    params: { ...params, header: { 'If-Match': opened.response.headers.get('etag') ?? '' } },
    body: { status: 'closed' },
  });
  expect(stale.error?.status).toBe(412);
  const closed = await PATCH('/api/v1/tickets/{ticketId}', {
    params: { ...params, header: { 'If-Match': response.headers.get('etag') ?? '' } },
    body: { status: 'closed' },
  });
  expect(closed.data?.status).toBe('closed');
  expect(closed.data?.closedAt).toBeTruthy();
});
