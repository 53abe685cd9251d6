import type { ExpressionFactory } from '@rocicorp/zero';
import type { Context } from '../context';
import { activeInternal, activeSelf } from '../member/permissions';
import type { Schema } from '../schema';

export const seesFeedback =
  (ctx: Context): ExpressionFactory<'ticketFeedback', Schema> =>
  ({ or, exists }) =>
    or(exists('members', activeInternal(ctx)), exists('clientMembers', activeSelf(ctx)));
