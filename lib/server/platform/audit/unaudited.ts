import type postgres from 'postgres';
import { setUnaudited } from '@/lib/server/core/identity';

/**
 * Changes that leave no entry of their own, by the name under which the database lets them through;
 * any other change of an audited table without one fails at commit (`assert_audited`).
 */
export const unauditedReasons = {
  seed: 'Demo data has no history of who made it.',
  import: 'One entry stands for the whole file.',
  'own-profile': 'How a person is shown; it changes no right.',
  snooze: 'The ticket’s own history says that it woke.',
  'service-levels': 'Deadlines follow from policies, whose change is recorded.',
  survey: 'The ticket keeps when it was asked about.',
} as const;

/** Says why the rest of the transaction may change audited tables without an entry. */
export async function withoutAudit(
  sql: postgres.TransactionSql,
  reason: keyof typeof unauditedReasons,
): Promise<void> {
  await setUnaudited(sql, reason);
}
