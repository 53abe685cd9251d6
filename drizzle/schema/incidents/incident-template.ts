import { sql } from 'drizzle-orm';
import { check, smallint, text } from 'drizzle-orm/pg-core';
import { incidentTemplateNameLimit } from '@/zero/incidents/incident-template/fields';
import { summaryLimit, titleLimit } from '@/zero/incidents/incident/values';
import { lengthWithin } from '../core/columns';
import { tenantTable } from '../core/tenant-table';

/** What an incident of a kind that happens again begins with. */
export const incidentTemplate = tenantTable(
  'incident_template',
  {
    name: text('name').notNull(),
    title: text('title').notNull().default(''),
    summary: text('summary').notNull().default(''),
    /** From 1, the most urgent, to 5. */
    severity: smallint('severity').notNull().default(3),
  },
  { visibility: 'staff' },
  (table) => [
    lengthWithin('incident_template_name_length', table.name, incidentTemplateNameLimit),
    check(
      'incident_template_text_length',
      sql`char_length(${table.title}) <= ${sql.raw(String(titleLimit))}
        and char_length(${table.summary}) <= ${sql.raw(String(summaryLimit))}`,
    ),
    check('incident_template_severity', sql`${table.severity} between 1 and 5`),
  ],
);
