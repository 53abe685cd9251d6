import { json, number, string, table } from '@rocicorp/zero';
import type { AlertLink } from '../alert/values';

export const changeEvent = table('changeEvent')
  .from('change_event')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    serviceId: string().from('service_id'),
    summary: string(),
    source: string(),
    links: json<readonly AlertLink[]>(),
    occurredAt: number().from('occurred_at'),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');
