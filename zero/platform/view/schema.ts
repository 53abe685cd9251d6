import { boolean, enumeration, json, number, string, table, type Row } from '@rocicorp/zero';
import type { ViewConfig, ViewSurface } from './values';

export const savedView = table('savedView')
  .from('saved_view')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    memberId: string().from('member_id'),
    surface: enumeration<ViewSurface>(),
    isShared: boolean().from('is_shared'),
    name: string(),
    position: number(),
    config: json<ViewConfig>(),
    createdAt: number().from('created_at'),
    updatedAt: number().from('updated_at'),
  })
  .primaryKey('id');

export type SavedView = Row<(typeof savedView)['schema']>;
