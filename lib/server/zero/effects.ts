import { effects } from '../modules';
import type { Change } from '../platform/audit/with-audit';
import type { PreparedStatements } from '../core/statements';
import type { MutationEvent } from './mutation-event';

/** Does what follows from each change, in its transaction: SLA timers move, emails are queued, sessions end. */
export async function runEffects(
  tx: PreparedStatements,
  cause: MutationEvent,
  changes: readonly Change[],
): Promise<void> {
  for (const ofFeature of effects) {
    const effect = ofFeature[cause.action];
    if (!effect) continue;
    for (const change of changes) await effect(tx, cause, change);
  }
}
