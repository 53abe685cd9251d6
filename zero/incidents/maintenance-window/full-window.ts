import type { Context } from '@/zero/core/context';
import { seesMaintenanceWindowService, visibleMaintenanceWindows } from './permissions';

/** Maintenance windows with the services that they cover. */
export const fullWindows = (ctx: Context, organizationId: string) =>
  visibleMaintenanceWindows(ctx)
    .where('organizationId', organizationId)
    .related('services', (services) =>
      services.where(seesMaintenanceWindowService(ctx)).orderBy('id', 'asc'),
    );
