import { zql } from '../builder';
import { asked } from '../asked';
import type { Context } from '../context';
import { activeInternal, activeSelf } from '../member/permissions';

export const seesFeedback = (ctx: Context) =>
  asked<'ticketFeedback'>(ctx, ({ or, exists }) =>
    or(exists('members', activeInternal(ctx)), exists('clientMembers', activeSelf(ctx))),
  );

export const visibleFeedback = (ctx: Context) => zql.ticketFeedback.where(seesFeedback(ctx));
