import { mustGetQuery, type ReadonlyJSONValue } from '@rocicorp/zero';
import { handleQueryRequest } from '@rocicorp/zero/server';
import type { Context } from '@/zero/core/context';
import { queries } from '@/zero/queries';
import { schema } from '@/zero/schema';
import type { Session } from '../platform/session/session';
import { queryBudget } from './query-budget';

const budget = queryBudget();

type Asked = { body: ReadonlyJSONValue; query: URLSearchParams; session: Session };

/** Turns named queries into permitted ones for the asker, as many as one person may keep open. */
export function answerQueries({ body, query, session }: Asked) {
  const ctx: Context = { userId: session.userId };
  const spend = budget.of(session.userId, Date.now());
  return handleQueryRequest({
    handler: (name, args) => {
      spend(name, args);
      return mustGetQuery(queries, name).fn({ args, ctx });
    },
    schema,
    body,
    query,
    userID: ctx.userId,
  });
}
