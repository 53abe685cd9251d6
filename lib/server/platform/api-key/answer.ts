import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { readJsonBody } from '@/lib/server/core/body';
import { problem } from '@/lib/server/core/problem';
import { inTenant, notFound, withCaller, withTenant } from '@/lib/server/platform/session/tenant';
import type { ApiScope } from '@/lib/server/api/scope';
import {
  type ApiKeyRow,
  createApiKey,
  listApiKeys,
  newApiKeySchema,
  revokeApiKey,
  rotateApiKey,
  rotationSchema,
} from './manage';

/** What the settings show: the keys, and what a new one can be allowed. */
export type ApiKeysState = {
  keys: ApiKeyRow[];
  scopes: Pick<ApiScope, 'name' | 'explanation'>[];
};

const json = (body: object) => Response.json(body, { headers: { 'cache-control': 'no-store' } });

/** Shows an admin the organization's keys. */
export const answerList = (request: Request, slug: string, scopes: readonly ApiScope[]) =>
  withTenant(request, slug, 'apiKey.manage', async (tenant) => {
    const state: ApiKeysState = {
      keys: await listApiKeys(tenant),
      scopes: scopes.map(({ name, explanation }) => ({ name, explanation })),
    };
    return json(state);
  });

/** Makes a key; the answer is the only place that has it. */
export const answerCreate = (request: Request, slug: string, scopes: readonly ApiScope[]) =>
  withCaller(request, slug, 'apiKey.manage', async (caller) => {
    const schema = newApiKeySchema(scopes.map(({ name }) => name));
    const given = schema.safeParse(await readJsonBody(request));
    if (!given.success) return problem(400, z.prettifyError(given.error));
    const created = await inTenant(caller, 'apiKey.manage', (tenant) =>
      createApiKey(tenant, given.data),
    );
    return created ? json(created) : notFound();
  });

/** Replaces a key by a new one. */
export const answerRotate = (request: Request, slug: string, keyId: string) =>
  withCaller(request, slug, 'apiKey.manage', async (caller) => {
    const id = idSchema.safeParse(keyId).data;
    const given = rotationSchema.safeParse(await readJsonBody(request));
    if (!given.success) return problem(400, 'Choose how long the old key keeps working.');
    const created =
      id &&
      (await inTenant(caller, 'apiKey.manage', (tenant) =>
        rotateApiKey(tenant, id, given.data.graceHours),
      ));
    return created ? json(created) : notFound();
  });

/** Ends a key. */
export const answerRevoke = (request: Request, slug: string, keyId: string) =>
  withTenant(request, slug, 'apiKey.manage', async (tenant) => {
    const id = idSchema.safeParse(keyId).data;
    if (!id || !(await revokeApiKey(tenant, id))) return notFound();
    return json({ id });
  });
