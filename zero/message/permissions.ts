import type { ExpressionFactory } from '@rocicorp/zero';
import { zql } from '../builder';
import type { Context } from '../context';
import { activeInternal, activeSelf } from '../member/permissions';
import type { Schema } from '../schema';

export const seesMessage =
  (ctx: Context): ExpressionFactory<'ticketMessage', Schema> =>
  ({ or, exists }) =>
    or(exists('members', activeInternal(ctx)), exists('clientMembers', activeSelf(ctx)));

export const visibleMessages = (ctx: Context) => zql.ticketMessage.where(seesMessage(ctx));
