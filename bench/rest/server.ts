import { drizzle } from 'drizzle-orm/postgres-js';
import { build } from 'esbuild';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import postgres from 'postgres';
import { z } from 'zod';
import * as schema from '@/drizzle/schema';
import { sessionCookie } from '@/lib/server/platform/sign-in/testing/session';
import { deskVariables } from '@/scripts/proof/desk-variables';
import * as queries from './queries';

/**
 * A REST counterpart of list, ticket and dashboard on the Postgres of the desk: JSON over HTTP, TanStack
 * Query in the page, and server-sent events that notify open pages of what to fetch again.
 * @returns its address and what stops it
 */
export async function startRestServer(): Promise<{ url: string; stop: () => void }> {
  const { OPSDESK_TEST_OWNER_URL: ownerUrl } = deskVariables(process.env);
  const sql = postgres(ownerUrl, { max: 10, onnotice: () => {} });
  const db = drizzle(sql, { schema });
  const files = await bundle();
  const readers = new Set<ServerResponse>();

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!url.pathname.startsWith('/api/')) return serve(files, url.pathname, response);
    const viewer = await queries.viewerOf(db, tokenOf(request));
    if (!viewer) return response.writeHead(401).end();
    const [, , name, number, part] = url.pathname.split('/');
    const json = (value: unknown) => {
      const text = JSON.stringify(value ?? null);
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(text);
    };
    if (name === 'events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(': open\n\n');
      readers.add(response);
      request.on('close', () => readers.delete(response));
    } else if (name === 'clients') json(await queries.clientNames(db, viewer));
    else if (name === 'metrics') {
      json(await queries.metricsOf(db, viewer, url.searchParams.get('type') ?? undefined));
    } else if (part === 'messages') {
      const reply = replySchema.parse(JSON.parse(await bodyOf(request)));
      await queries.postReply(db, viewer, Number(number), reply);
      json(null);
      for (const reader of readers) reader.write(`data: ${number}\n\n`);
    } else if (number) json(await queries.ticketByNumber(db, viewer, Number(number)));
    else {
      const { createdAt, id, ...filter } = listSchema.parse(Object.fromEntries(url.searchParams));
      const cursor = createdAt && id ? { createdAt, id } : undefined;
      json(await queries.ticketPage(db, viewer, filter, cursor));
    }
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://localhost:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
      void sql.end();
    },
  };
}

const replySchema = z.object({ id: z.string(), body: z.string() });
const listSchema = z.object({
  status: z.string().optional(),
  priority: z.string().optional(),
  client: z.string().optional(),
  createdAt: z.string().optional(),
  id: z.string().optional(),
});

/** The token of a desk's session cookie, without its signature. */
function tokenOf({ headers }: IncomingMessage): string {
  const cookies = (headers.cookie ?? '').split('; ').map((cookie) => cookie.split('='));
  const value = cookies.find(([name]) => name === sessionCookie)?.[1] ?? '';
  return decodeURIComponent(value).split('.')[0] ?? '';
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

type Files = Map<string, { type: string; body: Buffer }>;

/** The pages, built for production and compressed once. */
async function bundle(): Promise<Files> {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL('./app.tsx', import.meta.url))],
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    minify: true,
    sourcemap: true,
    format: 'esm',
    jsx: 'automatic',
    outdir: '/assets',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const files: Files = new Map();
  const add = (path: string, type: string, body: string | Uint8Array) =>
    files.set(path, { type, body: brotliCompressSync(body) });
  for (const { path, contents } of outputFiles) {
    const name = path.slice(path.lastIndexOf('/assets/'));
    add(name, name.endsWith('.css') ? 'text/css' : 'text/javascript', contents);
  }
  const names = [...files.keys()];
  const entry = names.find((name) => /\/app-\w+\.js$/.test(name)) ?? '';
  const style = names.find((name) => name.endsWith('.css')) ?? '';
  const built = Object.entries(metafile.outputs).find(([path]) => path.endsWith(entry));
  const chunks = built?.[1].imports.filter(({ kind }) => kind === 'import-statement') ?? [];
  const links = chunks.map(({ path }) => path.slice(path.lastIndexOf('/assets/')));
  add(
    'page',
    'text/html; charset=utf-8',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tickets</title>
<link rel="stylesheet" href="${style}">
${links.map((link) => `<link rel="modulepreload" href="${link}">`).join('\n')}
<link rel="preload" as="fetch" crossorigin href="/api/clients">
<div id="root"></div><script type="module" src="${entry}"></script></html>`,
  );
  return files;
}

function serve(files: Files, path: string, response: ServerResponse) {
  const file = files.get(path) ?? files.get('page');
  if (!file) return response.writeHead(404).end();
  const isAsset = files.has(path);
  return response
    .writeHead(200, {
      'content-type': file.type,
      'content-encoding': 'br',
      'cache-control': isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    .end(file.body);
}
