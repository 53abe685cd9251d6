import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** `members` of an export; names stand apart from addresses, in `profile`. */
export const memberExportSet: ExportSet = {
  name: 'members',
  table: 'member',
  join: 'left join profile p on p.id = x.id',
  columns: [
    'id',
    'email',
    ['name', 'p.name'],
    ['title', 'p.title'],
    'user_type',
    'role',
    'status',
    'client_id',
    'team_id',
    'department',
    'last_signed_in_at',
    'created_at',
  ],
};
