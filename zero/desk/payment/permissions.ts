import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal, activeSelf } from '@/zero/platform/member/permissions';

/** All of the organization for its people; for a client's people, their own client's. */
export const seesPayment = (ctx: Context) =>
  enforceOnServer<'payment'>(ctx, ({ or, exists }) =>
    or(exists('members', ...activeInternal(ctx)), exists('clientMembers', ...activeSelf(ctx))),
  );

export const visiblePayments = (ctx: Context) => zql.payment.where(seesPayment(ctx));
