import type { ExpressionFactory } from '@rocicorp/zero';
import type { Context } from '../context';
import { activeInternal } from '../member/permissions';
import type { Schema } from '../schema';

export const seesEvent =
  (ctx: Context): ExpressionFactory<'ticketEvent', Schema> =>
  ({ exists }) =>
    exists('members', activeInternal(ctx));
