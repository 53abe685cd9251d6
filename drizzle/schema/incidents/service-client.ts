import { foreignKey, index, pgTable, unique, uuid } from 'drizzle-orm/pg-core';
import { tenantTable } from '../core/tenant-table';
import { service } from './service';

// Named and not imported: clients belong to another module.
const client = pgTable('client', { id: uuid('id'), organizationId: uuid('organization_id') });

/** That a client uses a service, and so sees in the portal how its public components are. */
export const serviceClient = tenantTable(
  'service_client',
  { serviceId: uuid('service_id').notNull(), clientId: uuid('client_id').notNull() },
  {
    visibility: 'client',
    writes: ['insert', 'delete'],
    references: { serviceId: { to: service, onDelete: 'cascade' } },
  },
  (table) => [
    unique('service_client_once').on(table.organizationId, table.serviceId, table.clientId),
    index('service_client_of').on(table.organizationId, table.clientId),
    foreignKey({
      name: 'service_client_client_fk',
      columns: [table.organizationId, table.clientId],
      foreignColumns: [client.organizationId, client.id],
    }).onDelete('cascade'),
  ],
);
