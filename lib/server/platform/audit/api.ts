import { z } from 'zod';
import { defineOperation } from '@/lib/server/api/define-operation';
import { isoTime, timeSchema } from '@/lib/server/api/fields';
import { pageFields, pageFrom, pageOf, readCursor } from '@/lib/server/api/page';
import { idSchema } from '@/zero/core/ids';
import { auditActorTypes, auditResults } from '@/zero/platform/audit/actions';
import { readAuditFilter } from '@/zero/platform/audit/filter';
import { readEntries } from './read';

const fields = z.record(z.string(), z.unknown()).nullable();

const entryResource = z
  .object({
    id: idSchema,
    at: timeSchema,
    actorType: z.enum(auditActorTypes),
    actorId: z.string().nullable(),
    action: z.string(),
    outcome: z.enum(auditResults),
    subjectType: z.string(),
    subjectId: z.string().nullable(),
    before: fields,
    after: fields,
    reason: z.string().nullable(),
    requestId: z.string().nullable(),
    address: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' });

const startSchema = z.strictObject({ at: z.number(), id: idSchema });

const list = defineOperation({
  id: 'listAuditEntries',
  method: 'get',
  path: '/audit-entries',
  summary: 'List audit entries, newest first',
  tag: 'Audit log',
  scope: 'audit:read',
  capability: 'audit.read',
  search: z.strictObject({
    ...pageFields,
    actorId: idSchema.optional(),
    action: z.string().max(80).optional(),
    outcome: z.enum(auditResults).optional(),
    subject: z.string().max(80).optional().meta({ description: 'An id, or a ticket’s number.' }),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
  }),
  output: pageOf(entryResource),
  run: async ({ sql, organizationId, search: { limit, cursor, actorId, ...rest } }) => {
    const given = Object.entries({ ...rest, person: actorId }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    const rows = await readEntries(
      { sql, organizationId },
      readAuditFilter(new URLSearchParams(given)),
      { after: readCursor(cursor, startSchema), limit: limit + 1 },
    );
    return pageFrom(
      rows,
      limit,
      (entry) => ({ ...entry, at: isoTime(entry.at) }),
      ({ at, id }) => ({ at, id }),
    );
  },
});

export const auditOperations = [list];
