import type postgres from 'postgres';
import { z } from 'zod';
import { organizationHeader } from '@/lib/organization-header';
import type { ApiKeyGrant, Context } from '@/zero/core/context';
import { isModuleEnabled } from '@/zero/core/optional-modules';
import type { Actor } from '../core/actor';
import { env } from '../core/env';
import { enterAsKey, enterAsMember } from '../core/identity';
import { currentRequest } from '../core/request-id';
import { findApiKey } from '../platform/api-key/find';
import { readSession } from '../platform/session/session';
import { ApiProblem } from './problem';
import type { ApiScope } from './scope';

/** Who sent a request, before a transaction asks whether they may. */
export type ApiCaller = {
  /** Names them in limits and idempotency records. */
  id: string;
  organizationId: string;
  ctx: Context;
  /** The scopes of a key; undefined for a person, who has rights instead. */
  scopes: readonly string[] | undefined;
  readsPerMinute: number;
  writesPerMinute: number;
  isEnabled: (module: string) => boolean;
  /** Holds the transaction to the organization; undefined for who may not. */
  enter: (sql: postgres.TransactionSql) => Promise<Actor | undefined>;
};

/** Reads the key or the session of a request. @throws ApiProblem where there is none that counts */
export async function readCaller(
  request: Request,
  sql: postgres.Sql,
  scopes: readonly ApiScope[],
): Promise<ApiCaller> {
  const token = tokenOf(request.headers);
  if (token === undefined) return await readPerson(request);
  const key = await findApiKey(sql, token, currentRequest()?.address ?? null);
  if (!key || key.kind !== 'rest') {
    throw unauthorized('The API key is unknown, revoked, expired or not allowed from here.');
  }
  const { id, organizationId, disabledModules } = key;
  const granted = scopes.filter(({ name }) => key.scopes.includes(name));
  const capabilities = [...new Set(granted.flatMap((scope) => scope.capabilities))];
  const apiKey: ApiKeyGrant = { id, organizationId, capabilities, disabledModules };
  return {
    id: `key:${id}`,
    organizationId,
    ctx: { userId: `key:${id}`, apiKey },
    scopes: granted.map(({ name }) => name),
    readsPerMinute: key.readsPerMinute,
    writesPerMinute: key.writesPerMinute,
    isEnabled: (module) => isModuleEnabled({ disabledModules }, module),
    enter: async (tx) => {
      await enterAsKey(tx, { organizationId, apiKeyId: id });
      return { type: 'apiKey', id, organizationId, scopes: capabilities };
    },
  };
}

const bearerSchema = z.string().regex(/^Bearer\s+\S+$/i);

function tokenOf(headers: Headers): string | undefined {
  const bearer = headers.get('authorization');
  if (bearer === null) return headers.get('x-api-key') ?? undefined;
  if (!bearerSchema.safeParse(bearer).success) {
    throw unauthorized('Send the key as “Authorization: Bearer od_rest_…”.');
  }
  return bearer.replace(/^Bearer\s+/i, '');
}

async function readPerson(request: Request): Promise<ApiCaller> {
  const { headers, method } = request;
  const session = headers.has('cookie') ? await readSession(headers) : undefined;
  if (!session) throw unauthorized('Send an API key as “Authorization: Bearer od_rest_…”.');
  if (method !== 'GET' && !env().allowedOrigins.includes(headers.get('origin') ?? '')) {
    throw new ApiProblem(403, 'This request comes from another website.');
  }
  const slug = headers.get(organizationHeader);
  const own = session.memberships.filter((each) => slug === null || each.slug === slug);
  const [membership] = own;
  if (!membership || own.length > 1) {
    throw new ApiProblem(400, `Name your organization in the header ${organizationHeader}.`);
  }
  const { userId } = session;
  const { organizationId } = membership;
  return {
    id: `user:${userId}`,
    organizationId,
    ctx: { userId },
    scopes: undefined,
    readsPerMinute: 100,
    writesPerMinute: 30,
    isEnabled: (module) => isModuleEnabled(membership, module),
    enter: async (tx) => {
      const member = await enterAsMember(tx, userId, organizationId);
      return member?.userType === 'internal' ? member : undefined;
    },
  };
}

const unauthorized = (detail: string) =>
  new ApiProblem(401, 'Not signed in.', {
    detail,
    headers: { 'www-authenticate': 'Bearer realm="Opsdesk"' },
  });
