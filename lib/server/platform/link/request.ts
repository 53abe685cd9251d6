import type postgres from 'postgres';
import { z } from 'zod';
import { enqueue } from '@/lib/server/core/queue/enqueue';
import type { Topic } from '@/lib/server/core/queue/topic';
import { ofPostgres } from '@/lib/server/core/statements';

/**
 * Somebody asked for a link; what they get is decided by the worker, so that the answer takes the same
 * time for everyone.
 */
export const linkRequested: Topic<{ email: string }> = {
  name: 'link.answer',
  label: 'Answer a request for a link',
  // Lower case.
  schema: z.object({ email: z.string() }),
};

/** Notes that somebody wants a link to `email`: the same work whoever it is. */
export async function requestLink(sql: postgres.Sql, email: string): Promise<void> {
  await enqueue(ofPostgres(sql), linkRequested, { email });
}
