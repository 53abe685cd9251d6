import { boolean, enumeration, json, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { ViewConfig, ViewSurface } from './values';

export const savedView = table('savedView')
  .columns({
    id: string(),
    organizationId: string(),
    memberId: string(),
    surface: enumeration<ViewSurface>(),
    isShared: boolean(),
    name: string(),
    position: number(),
    config: json<ViewConfig>(),
    createdAt: number(),
    updatedAt: number(),
  })
  .primaryKey('id');

export type SavedView = Row<(typeof savedView)['schema']>;
