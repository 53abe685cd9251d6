import type { ReferenceType } from '@/zero/references';
import type { ExportSet } from '../export/export-set';

/** The file of an export with who follows subjects of this type: `ticket_followers` for a ticket. */
export const followersOfType = (type: ReferenceType): ExportSet => ({
  name: `${type}_followers`,
  table: 'follower',
  where: `x.subject_type = '${type}'`,
  columns: ['id', [`${type}_id`, 'x.subject_id'], 'member_id', 'created_at'],
});
