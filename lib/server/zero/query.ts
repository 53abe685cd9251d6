import { mustGetQuery, type Query, type ReadonlyJSONValue } from '@rocicorp/zero';
import { handleQueryRequest } from '@rocicorp/zero/server';
import { z } from 'zod';
import type { Context } from '@/zero/core/context';
import { isModuleEnabled } from '@/zero/core/optional-modules';
import { moduleOfQuery } from '@/zero/modules';
import { queries } from '@/zero/queries';
import { type Schema, schema } from '@/zero/schema';
import { idSchema } from '@/zero/core/ids';
import type { Session } from '../platform/session/session';
import { queryBudget } from './query-budget';

const budget = queryBudget();

type ZeroRequest = { body: ReadonlyJSONValue; query: URLSearchParams; session: Session };

// The registry gives a union of all queries; no rows are the same of each.
const withoutRows = (query: unknown) => (query as Query<'ticket', Schema>).where(({ or }) => or());

const tenantSchema = z.object({ organizationId: idSchema });

/**
 * Whether the organization that the query names uses the query's module. It is no permission, which is
 * data: an open page that asks nothing new keeps its rows until it is loaded again.
 */
function isInUse({ memberships }: Session, name: string, args: ReadonlyJSONValue | undefined) {
  const tenant = tenantSchema.safeParse(args).data;
  const membership = memberships.find((each) => each.organizationId === tenant?.organizationId);
  return isModuleEnabled(membership, moduleOfQuery(name));
}

/**
 * Turns named queries into permitted ones for the member, as many as one person may keep open. A query
 * of a module that the organization has switched off returns nothing.
 */
export function answerQueries({ body, query, session }: ZeroRequest) {
  const ctx: Context = { userId: session.userId };
  const spend = budget.of(session.userId, Date.now());
  return handleQueryRequest({
    handler: (name, args) => {
      spend(name, args);
      const asked = mustGetQuery(queries, name).fn({ args, ctx });
      return isInUse(session, name, args) ? asked : withoutRows(asked);
    },
    schema,
    body,
    query,
    userID: ctx.userId,
  });
}
