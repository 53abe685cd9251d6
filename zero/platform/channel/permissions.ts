import { zql } from '@/zero/builder';
import type { Context } from '@/zero/core/context';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesNotificationChannel = (ctx: Context) =>
  enforceOnServer<'notificationChannel'>(ctx, ({ exists }) =>
    exists('members', ...activeInternal(ctx)),
  );

export const visibleNotificationChannels = (ctx: Context) =>
  zql.notificationChannel.where(seesNotificationChannel(ctx));
