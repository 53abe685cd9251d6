import type postgres from 'postgres';
import { newId } from '@/zero/core/ids';
import { postgresQuery } from '@/lib/server/core/query';
import { record } from '@/lib/server/platform/audit/record';
import { log } from '@/lib/server/core/log';
import { recordNotificationEvent } from '@/lib/server/platform/notification/notification-event';
import { ofPostgres } from '@/lib/server/core/statements';
import type { Difference } from './compare';

/** Longest text of one side of a difference. */
const longest = 60;

/**
 * Tells the admins of differences, by the audit log, by a notification and in the log, in the transaction
 * of what is done about them.
 */
export async function report(
  tx: postgres.TransactionSql,
  organizationId: string,
  differences: readonly Difference[],
): Promise<void> {
  const id = newId();
  await record(postgresQuery(tx), {
    organizationId,
    actor: { type: 'job', id: null },
    action: 'data.reread',
    subjectId: id,
    reason: wordsOf(differences),
  });
  await tx`select add_subject('data', ${id})`;
  await recordNotificationEvent(ofPostgres(tx), {
    organizationId,
    kind: 'figures_differed',
    subjectType: 'data',
    subjectId: id,
    actorId: null,
    itemId: null,
  });
  log('error', 'analytics.differs', { organizationId, differences: wordsOf(differences) });
}

/** "2026-03: created 41, by the tickets 40; …", a metric each. */
function wordsOf(differences: readonly Difference[]): string {
  return differences
    .map(({ month, figure, engine, sql }) =>
      sql
        ? `${month}: ${figure} ${cut(engine)}, by the tickets ${cut(sql)}`
        : `${month}: ${engine}`,
    )
    .join('; ');
}

const cut = (text: string) => (text.length <= longest ? text : `${text.slice(0, longest)}…`);
