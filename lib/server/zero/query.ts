import { mustGetQuery } from '@rocicorp/zero';
import { handleQueryRequest } from '@rocicorp/zero/server';
import type { Context } from '@/zero/context';
import { queries } from '@/zero/queries';
import { schema } from '@/zero/schema';

/** Turns named queries into permitted ones for the asker. */
export function answerQueries(request: Request, ctx: Context) {
  return handleQueryRequest({
    handler: (name, args) => mustGetQuery(queries, name).fn({ args, ctx }),
    schema,
    request,
    userID: ctx.userId,
  });
}
