import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import type { Query } from '@/lib/server/core/query';
import { problem } from '@/lib/server/core/problem';
import { withCaller } from '@/lib/server/platform/session/tenant';
import { dbProvider, enterTenant } from '@/lib/server/zero/mutate';
import { processedWriteIds } from './processed-mutation';

const askedSchema = z.array(idSchema).min(1).max(100);

/** Which of the member's own changes were done: `?writeId=`, any number of times. */
export function answerProcessed(request: Request, slug: string): Promise<Response> {
  const writeIds = askedSchema.safeParse(new URL(request.url).searchParams.getAll('writeId'));
  return withCaller(request, slug, 'draft.keep', async ({ userId, organizationId }) => {
    if (!writeIds.success) return problem(400, 'Name the changes to look up.');
    const done = await dbProvider().transaction(async (tx) => {
      const query: Query = (text, values) => tx.dbTransaction.query(text, values);
      const member = await enterTenant(query, { userId }, { organizationId });
      return await processedWriteIds(query, member.id, writeIds.data);
    });
    return Response.json({ done }, { headers: { 'cache-control': 'no-store' } });
  });
}
