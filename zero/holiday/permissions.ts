import { zql } from '../builder';
import { asked } from '../asked';
import type { Context } from '../context';
import { activeInternal } from '../member/permissions';

/** Never a client. */
export const seesHoliday = (ctx: Context) =>
  asked<'holiday'>(ctx, ({ exists }) => exists('members', activeInternal(ctx)));

export const visibleHolidays = (ctx: Context) => zql.holiday.where(seesHoliday(ctx));
