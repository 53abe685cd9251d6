import { drizzle } from 'drizzle-orm/postgres-js';
import type { TestDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import { withRequest } from '../core/request-id';
import { apiOperations, apiScopes } from '../modules';
import { hashOf, newToken } from '../platform/api-key/token';
import { withoutAudit } from '../platform/audit/unaudited';
import { createApi } from './app';
import type { ApiDocument } from './document';

/** Every scope that there is. */
export const everyScope = apiScopes.map(({ name }) => name);

type Sent = {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
};

/** The answer to a request; `body` is its JSON, where it is any. */
export type Answered = {
  status: number;
  headers: Headers;
  text: string;
  body: Record<string, unknown>;
};

/** The API in this process, on the application's login. */
export function apiOn({ app }: Pick<TestDatabase, 'app'>) {
  // As in production, where Drizzle changes how the connection writes JSON and times.
  drizzle(app);
  const api = createApi({ sql: () => app, scopes: apiScopes, operations: apiOperations });
  async function open(token: string | undefined, path: string, sent: Sent = {}) {
    const { method = 'GET', body, headers } = sent;
    const request = new Request(`http://localhost:3000/api/v1${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && {
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    });
    return await withRequest(request, async () => await api.fetch(request));
  }
  return {
    /** Sends a request and leaves the body to be read. */
    open,
    document: async (): Promise<ApiDocument> => (await api.request('/api/v1/openapi.json')).json(),
    /** Sends a request with a key, or with none. */
    async send(token: string | undefined, path: string, sent: Sent = {}): Promise<Answered> {
      const response = await open(token, path, sent);
      const isStream = response.headers.get('content-type') === 'text/event-stream';
      const text = await (isStream ? firstPiece(response) : response.text());
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      return {
        status: response.status,
        headers: response.headers,
        text,
        body: isJson && text !== '' ? JSON.parse(text) : {},
      };
    },
  };
}

/** What a stream says first; it is left then. */
async function firstPiece({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const piece = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(piece?.value);
}

type KeyRow = { scopes?: readonly string[]; slug?: string } & Partial<{
  name: string;
  readsPerMinute: number;
  writesPerMinute: number;
  expiresAt: Date;
}>;

/** Adds a key to an organization, with limits that no test meets by accident. */
export async function insertKey(
  { owner }: Pick<TestDatabase, 'owner'>,
  { scopes = everyScope, slug = 'northwind', ...given }: KeyRow = {},
): Promise<{ id: string; token: string; organizationId: string }> {
  const [id, token] = [newId(), newToken('rest')];
  const { name = 'A key', readsPerMinute = 100_000, writesPerMinute = 100_000 } = given;
  const [row] = await owner.begin(async (tx) => {
    await withoutAudit(tx, 'seed');
    const inserted = await tx<{ organizationId: string }[]>`
      insert into api_key (id, organization_id, name, kind, start, last_four, scopes,
        reads_per_minute, writes_per_minute, expires_at)
      select ${id}, id, ${name}, 'rest', ${token.slice(0, 12)}, ${token.slice(-4)},
        ${tx.json([...scopes])}, ${readsPerMinute}, ${writesPerMinute}, ${given.expiresAt ?? null}
      from organization where slug = ${slug}
      returning organization_id "organizationId"`;
    await tx`
      insert into api_key_secret (id, organization_id, key_id, hash)
      select ${newId()}, organization_id, id, ${hashOf(token)} from api_key where id = ${id}`;
    return inserted;
  });
  if (!row) throw new Error(`No organization ${slug}`);
  return { id, token, organizationId: row.organizationId };
}
