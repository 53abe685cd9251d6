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

/** The caller's membership in the organization that a query names. */
function membershipFor({ memberships }: Session, args: ReadonlyJSONValue | undefined) {
  const tenant = tenantSchema.safeParse(args).data;
  return memberships.find((each) => each.organizationId === tenant?.organizationId);
}

/**
 * Turns named queries into permitted ones for the member, as many as one person may keep open. A query
 * of a module that the organization has switched off returns nothing. That is no permission, which is
 * data: an open page that asks nothing new keeps its rows until it is loaded again.
 */
export function answerQueries({ body, query, session }: ZeroRequest) {
  const { userId } = session;
  const spend = budget.of(userId, Date.now());
  return handleQueryRequest({
    handler: (name, args) => {
      spend(name, args);
      const membership = membershipFor(session, args);
      const ctx: Context = { userId, ...(membership && { memberId: membership.memberId }) };
      const permitted = mustGetQuery(queries, name).fn({ args, ctx });
      return isModuleEnabled(membership, moduleOfQuery(name)) ? permitted : withoutRows(permitted);
    },
    schema,
    body,
    query,
    userID: userId,
  });
}
