import { boolean, enumeration, json, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { MacroActions, MacroKind } from './values';

export const macro = table('macro')
  .columns({
    id: string(),
    organizationId: string(),
    memberId: string(),
    isShared: boolean(),
    kind: enumeration<MacroKind>(),
    name: string(),
    body: string(),
    actions: json<MacroActions>(),
    createdAt: number(),
    updatedAt: number(),
  })
  .primaryKey('id');

export type Macro = Row<(typeof macro)['schema']>;
