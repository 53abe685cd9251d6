import { zql } from '@/zero/builder';
import { asked } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal, activeSelf } from '@/zero/platform/member/permissions';

export const seesFeedback = (ctx: Context) =>
  asked<'ticketFeedback'>(ctx, ({ or, exists }) =>
    or(exists('members', activeInternal(ctx)), exists('clientMembers', activeSelf(ctx))),
  );

export const visibleFeedback = (ctx: Context) => zql.ticketFeedback.where(seesFeedback(ctx));
