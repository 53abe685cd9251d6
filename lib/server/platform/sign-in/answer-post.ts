import type { z } from 'zod';
import { parseJson } from '@/lib/json';
import { readText } from '@/lib/server/core/body';
import { env } from '@/lib/server/core/env';
import { errorFields, log } from '@/lib/server/core/log';
import { problem } from '@/lib/server/core/problem';
import { withRequest } from '@/lib/server/core/request-id';

const BODY_LIMIT = 8 * 1024;

/**
 * Answers a page's own POST of JSON: 403 for a foreign Origin, 400 for what does not fit `schema`,
 * 413 for too much, 500 without the reason.
 */
export function answerPost<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  handle: (data: z.output<Schema>) => Promise<Response>,
): Promise<Response> {
  return withRequest(request, async () => {
    try {
      if (!env().allowedOrigins.includes(request.headers.get('origin') ?? '')) {
        return problem(403, 'This request comes from another website.');
      }
      const text = await readText(request, BODY_LIMIT);
      if (text === undefined) return problem(413, 'This request is too large.');
      const read = schema.safeParse(parseJson(text));
      return read.success ? await handle(read.data) : problem(400, 'This request is not valid.');
    } catch (error) {
      const path = new URL(request.url).pathname;
      log('error', 'request.failed', { path, ...errorFields(error) });
      return problem(500, 'The server could not do this. Try again.');
    }
  });
}
