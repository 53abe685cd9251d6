import type postgres from 'postgres';
import type { SubjectRef } from '@/zero/core/reference';
import { referenceByType } from '@/zero/references';

/** Whether the person whose tenant was entered sees the subject: row-level security leaves out what they do not. */
export async function isSubjectVisible(
  sql: postgres.TransactionSql,
  { subjectType, subjectId }: SubjectRef,
): Promise<boolean> {
  const table = referenceByType(subjectType)?.tableName;
  if (!table) return false;
  const rows = await sql`select from ${sql(table)} where id = ${subjectId}`;
  return rows.count > 0;
}
