import type { AuditAction } from '@/zero/audit/actions';
import type { Change } from '../audit/witness';
import { endSessions } from '../member/end-sessions';
import { mailAnswer } from '../member/mail-answer';
import { mailInvitation } from '../member/mail-invitation';
import type { Statements } from '../statements';
import type { Cause } from './cause';

type Effect = (tx: Statements, cause: Cause, change: Change) => Promise<void>;

const effects: Partial<Record<AuditAction, Effect>> = {
  'member.invite': mailInvitation,
  'member.resend': mailInvitation,
  'member.approve': mailAnswer,
  'member.refuse': mailAnswer,
  'member.disable': endSessions,
};

/** Does what follows from each change, in its transaction: mails are queued, sessions end. */
export async function follow(
  tx: Statements,
  cause: Cause,
  changes: readonly Change[],
): Promise<void> {
  const effect = effects[cause.action];
  if (!effect) return;
  for (const change of changes) await effect(tx, cause, change);
}
