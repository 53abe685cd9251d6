import type { ExpressionFactory } from '@rocicorp/zero';
import type { Context } from './context';
import type { Schema } from '../schema';

/**
 * A permission where it decides: on the server. In a person's own replica every row came through it
 * already and leaves when it ends, so asking again would only make each local query slower.
 */
export const enforceOnServer = <Table extends keyof Schema['tables'] & string>(
  ctx: Context,
  permission: ExpressionFactory<Table, Schema>,
): ExpressionFactory<Table, Schema> => (ctx.isReplica ? ({ and }) => and() : permission);
