import { zql } from '@/zero/builder';
import type { Context } from '@/zero/core/context';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesMaintenanceWindow = (ctx: Context) =>
  enforceOnServer<'maintenanceWindow'>(ctx, ({ exists }) =>
    exists('members', ...activeInternal(ctx)),
  );

/** Never a client. */
export const seesMaintenanceWindowService = (ctx: Context) =>
  enforceOnServer<'maintenanceWindowService'>(ctx, ({ exists }) =>
    exists('members', ...activeInternal(ctx)),
  );

export const visibleMaintenanceWindows = (ctx: Context) =>
  zql.maintenanceWindow.where(seesMaintenanceWindow(ctx));

export const visibleMaintenanceWindowServices = (ctx: Context) =>
  zql.maintenanceWindowService.where(seesMaintenanceWindowService(ctx));
