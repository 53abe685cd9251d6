import { zql } from '../builder';
import { asked } from '../asked';
import type { Context } from '../context';
import { activeInternal, activeSelf } from '../member/permissions';

export const seesMessage = (ctx: Context) =>
  asked<'ticketMessage'>(ctx, ({ or, exists }) =>
    or(exists('members', activeInternal(ctx)), exists('clientMembers', activeSelf(ctx))),
  );

export const visibleMessages = (ctx: Context) => zql.ticketMessage.where(seesMessage(ctx));
