import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesHoliday = (ctx: Context) =>
  enforceOnServer<'holiday'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleHolidays = (ctx: Context) => zql.holiday.where(seesHoliday(ctx));
