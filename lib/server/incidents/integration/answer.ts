import { z } from 'zod';
import { readJsonBody } from '@/lib/server/core/body';
import { problem } from '@/lib/server/core/problem';
import { inTenant, notFound, withCaller, withTenant } from '@/lib/server/platform/session/tenant';
import { idSchema } from '@/zero/core/ids';
import { createIntegration, newIntegrationSchema, removeIntegration, replaceKey } from './manage';

const json = (body: object) => Response.json(body, { headers: { 'cache-control': 'no-store' } });

/** Adds an integration; the answer is the only place that has its key. */
export const answerCreate = (request: Request, slug: string) =>
  withCaller(request, slug, 'integration.manage', async (caller) => {
    const given = newIntegrationSchema.safeParse(await readJsonBody(request));
    if (!given.success) return problem(400, z.prettifyError(given.error));
    const created = await inTenant(caller, 'integration.manage', (tenant) =>
      createIntegration(tenant, given.data),
    );
    if (created === 'taken') return problem(409, 'The service has an integration of this name.');
    return created ? json(created) : notFound();
  });

/** Replaces the key of an integration. */
export const answerReplaceKey = (request: Request, slug: string, integrationId: string) =>
  withTenant(request, slug, 'integration.manage', async (tenant) => {
    const id = idSchema.safeParse(integrationId).data;
    const created = id && (await replaceKey(tenant, id));
    return created ? json(created) : notFound();
  });

/** Removes an integration. */
export const answerRemove = (request: Request, slug: string, integrationId: string) =>
  withTenant(request, slug, 'integration.manage', async (tenant) => {
    const id = idSchema.safeParse(integrationId).data;
    if (!id || !(await removeIntegration(tenant, id))) return notFound();
    return json({ id });
  });
