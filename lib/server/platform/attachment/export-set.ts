import type { ExportSet } from '@/lib/server/platform/export/export-set';
import { pathOfFile } from '../export/file-path';
import type { ExportRow } from '../export/format';

/** `attachments` of an export, without what was uploaded and not sent. */
export const attachmentExportSet: ExportSet = {
  name: 'attachments',
  table: 'attachment',
  join: 'left join ticket t on t.id = x.subject_id',
  // What somebody uploaded and has not sent is their own.
  where: 'x.subject_id is not null',
  columns: [
    'id',
    ['ticket_id', 't.id'],
    'message_id',
    'note_id',
    'name',
    'media_type',
    'byte_size',
    'checksum',
    'created_at',
    ['ticket_number', 't.number'],
  ],
  derived: { path: pathOfRow },
};

/** Where the file of a row of `attachments` lies in an archive that has the files. */
function pathOfRow(row: ExportRow): string {
  return pathOfFile({
    id: String(row['id']),
    name: String(row['name']),
    ticketNumber: Number(row['ticket_number']),
  });
}
