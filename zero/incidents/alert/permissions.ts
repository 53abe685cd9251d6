import { zql } from '@/zero/builder';
import type { Context } from '@/zero/core/context';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesAlert = (ctx: Context) =>
  enforceOnServer<'alert'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleAlerts = (ctx: Context) => zql.alert.where(seesAlert(ctx));
