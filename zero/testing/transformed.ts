import { mustGetQuery, type ReadonlyJSONValue } from '@rocicorp/zero';
import { handleQueryRequest } from '@rocicorp/zero/server';
import { z } from 'zod';
import type { Context } from '../core/context';
import type { queries as registered } from '../queries';
import { schema } from '../schema';
import { astSchema } from './guards';

const answerSchema = z.object({ queries: z.tuple([z.object({ ast: astSchema })]) });

/** The named query of `queries` as zero-cache would run it for the caller. */
export async function transformed(
  queries: typeof registered,
  name: string,
  args: ReadonlyJSONValue | undefined,
  ctx: Context,
) {
  const answer = await handleQueryRequest({
    query: {},
    body: ['transform', [{ id: '1', name, args: args === undefined ? [] : [args] }]],
    handler: (asked, given) => mustGetQuery(queries, asked).fn({ args: given, ctx }),
    schema,
    userID: ctx.userId,
  });
  return answerSchema.parse(answer).queries[0].ast;
}
