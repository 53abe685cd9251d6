import { zql } from '../builder';
import { asked } from '../asked';
import type { Context } from '../context';
import { activeSelf } from '../member/permissions';

/** One's own only. */
export const seesNotification = (ctx: Context) =>
  asked<'notification'>(ctx, ({ exists }) => exists('owner', activeSelf(ctx)));

export const visibleNotifications = (ctx: Context) => zql.notification.where(seesNotification(ctx));
