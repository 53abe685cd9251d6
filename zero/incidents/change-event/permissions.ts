import { zql } from '@/zero/builder';
import type { Context } from '@/zero/core/context';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesChangeEvent = (ctx: Context) =>
  enforceOnServer<'changeEvent'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleChangeEvents = (ctx: Context) => zql.changeEvent.where(seesChangeEvent(ctx));
