import { boolean, enumeration, json, number, string, table, type Row } from '@rocicorp/zero';
import type { MacroActions, MacroKind } from './values';

export const macro = table('macro')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    memberId: string().from('member_id'),
    isShared: boolean().from('is_shared'),
    kind: enumeration<MacroKind>(),
    name: string(),
    body: string(),
    actions: json<MacroActions>(),
    createdAt: number().from('created_at'),
    updatedAt: number().from('updated_at'),
  })
  .primaryKey('id');

export type Macro = Row<(typeof macro)['schema']>;
