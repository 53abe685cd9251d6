import type { ReferenceType } from '@/zero/references';
import type { ExportSet } from '../export/export-set';

/** `tags` of an export. */
export const tagExportSet: ExportSet = {
  name: 'tags',
  table: 'tag',
  columns: ['id', 'name', 'created_at'],
};

/** The file of an export with the tags of subjects of this type: `ticket_tags` for a ticket. */
export const tagsOfType = (type: ReferenceType): ExportSet => ({
  name: `${type}_tags`,
  table: 'tag_link',
  where: `x.subject_type = '${type}'`,
  columns: ['id', [`${type}_id`, 'x.subject_id'], 'tag_id', 'created_at'],
});
