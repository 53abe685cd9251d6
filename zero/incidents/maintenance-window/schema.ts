import { number, string, table, type Row } from '@rocicorp/zero';

export const maintenanceWindow = table('maintenanceWindow')
  .from('maintenance_window')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    title: string(),
    startsAt: number().from('starts_at'),
    endsAt: number().from('ends_at'),
    createdBy: string().from('created_by').optional(),
    releaseDueAt: number().from('release_due_at').optional(),
    archivedAt: number().from('archived_at').optional(),
    createdAt: number().from('created_at'),
    updatedAt: number().from('updated_at'),
  })
  .primaryKey('id');

/** That a window covers a service. */
export const maintenanceWindowService = table('maintenanceWindowService')
  .from('maintenance_window_service')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    windowId: string().from('window_id'),
    serviceId: string().from('service_id'),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export type MaintenanceWindow = Row<(typeof maintenanceWindow)['schema']>;

/** A window with the services that it covers. */
export type FullMaintenanceWindow = MaintenanceWindow & {
  readonly services: readonly Row<(typeof maintenanceWindowService)['schema']>[];
};
