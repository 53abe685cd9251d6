import { zql } from '../builder';
import { asked } from '../asked';
import type { Context } from '../context';
import { activeInternal, activeSelf } from '../member/permissions';

/** All of the organization for its people; for a client's people, their own client's. */
export const seesPayment = (ctx: Context) =>
  asked<'payment'>(ctx, ({ or, exists }) =>
    or(exists('members', activeInternal(ctx)), exists('clientMembers', activeSelf(ctx))),
  );

export const visiblePayments = (ctx: Context) => zql.payment.where(seesPayment(ctx));
