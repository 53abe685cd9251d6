import { json, number, string } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { AlertLink } from '../alert/values';

export const changeEvent = table('changeEvent')
  .columns({
    id: string(),
    organizationId: string(),
    serviceId: string(),
    summary: string(),
    source: string(),
    links: json<readonly AlertLink[]>(),
    occurredAt: number(),
    createdAt: number(),
  })
  .primaryKey('id');
