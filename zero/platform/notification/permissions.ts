import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeSelf } from '../member/permissions';

/** One's own only. */
export const seesNotification = (ctx: Context) =>
  enforceOnServer<'notification'>(ctx, ({ exists }) => exists('owner', ...activeSelf(ctx)));

export const visibleNotifications = (ctx: Context) => zql.notification.where(seesNotification(ctx));
