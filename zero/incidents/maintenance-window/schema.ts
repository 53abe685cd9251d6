import { number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';

export const maintenanceWindow = table('maintenanceWindow')
  .columns({
    id: string(),
    organizationId: string(),
    title: string(),
    startsAt: number(),
    endsAt: number(),
    createdBy: string().optional(),
    releaseDueAt: number().optional(),
    archivedAt: number().optional(),
    createdAt: number(),
    updatedAt: number(),
  })
  .primaryKey('id');

/** That a window covers a service. */
export const maintenanceWindowService = table('maintenanceWindowService')
  .columns({
    id: string(),
    organizationId: string(),
    windowId: string(),
    serviceId: string(),
    createdAt: number(),
  })
  .primaryKey('id');

export type MaintenanceWindow = Row<(typeof maintenanceWindow)['schema']>;

/** A window with the services that it covers. */
export type FullMaintenanceWindow = MaintenanceWindow & {
  readonly services: readonly Row<(typeof maintenanceWindowService)['schema']>[];
};
