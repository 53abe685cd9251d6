import { isApplicationError } from '@rocicorp/zero/server';
import { z } from 'zod';
import { bulkRequestSchema } from '@/zero/desk/bulk/request';
import { idSchema } from '@/zero/core/ids';
import { ticketFilterSchema } from '@/zero/desk/ticket/filter';
import { readJsonBody } from '@/lib/server/core/body';
import { database } from '@/lib/server/core/database';
import { problem } from '@/lib/server/core/problem';
import { type Caller, notFound, withCaller } from '@/lib/server/platform/session/tenant';
import { throttle } from '@/lib/server/core/throttle/throttle';
import { tooMany } from '@/lib/server/core/throttle/too-many';
import { dbProvider } from '@/lib/server/zero/mutate';
import { beginBulk, countMatching } from './begin';
import type { WritingDesk } from './desk';
import { assertOwnBulk, cancelBulk, runBulk, undoBulk } from './run';
import { progressResponse } from './stream';

/** More than a person starts by hand. */
const perPerson = { limit: 60, windowSeconds: 60 };

/** Begins a bulk change, or goes on with one, and streams how far it is. */
export const answerBulk = (request: Request, slug: string) =>
  answer(request, slug, bulkRequestSchema, async (desk, wanted) => {
    await beginBulk(desk, wanted);
    return progressResponse(runBulk(desk, wanted.id));
  });

const ownSchema = z.strictObject({ id: idSchema });

const filterSchema = z.strictObject({ filter: ticketFilterSchema });

/** How many tickets a filter leaves, where that is more than a browser counts. */
export const answerCount = (request: Request, slug: string) =>
  answer(request, slug, filterSchema, async (desk, { filter }) =>
    Response.json(
      { total: await countMatching(desk, filter) },
      { headers: { 'cache-control': 'no-store' } },
    ),
  );

/** Takes one's own bulk change back, and streams how far that is. */
export const answerUndo = (request: Request, slug: string) =>
  answer(request, slug, ownSchema, async (desk, { id }) => {
    await assertOwnBulk(desk, id);
    return progressResponse(undoBulk(desk, id));
  });

/** Stops one's own bulk change where it is. */
export const answerCancel = (request: Request, slug: string) =>
  answer(request, slug, ownSchema, async (desk, { id }) => {
    await cancelBulk(desk, id);
    return new Response(null, { status: 204 });
  });

function answer<Wanted>(
  request: Request,
  slug: string,
  schema: z.ZodType<Wanted>,
  run: (desk: WritingDesk, wanted: Wanted) => Promise<Response>,
): Promise<Response> {
  return withCaller(request, slug, 'ticket.triage', async (caller: Caller) => {
    const wanted = schema.safeParse(await readJsonBody(request));
    if (!wanted.success) return problem(400, 'This change is not valid.');
    const wait = await throttle(database().sql, `bulk:${caller.userId}`, perPerson);
    if (wait !== undefined) return tooMany(wait);
    const { userId, organizationId } = caller;
    try {
      return await run(
        { provider: dbProvider(), sql: database().sql, userId, organizationId },
        wanted.data,
      );
    } catch (error) {
      if (isApplicationError(error)) return notFound();
      throw error;
    }
  });
}
