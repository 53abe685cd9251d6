import type { Change } from '../platform/audit/with-audit';
import { clientEffects } from '../desk/client/effects';
import { memberEffects } from '../platform/member/effects';
import { mentionEffects } from '../platform/mention/effects';
import { notificationEffects } from '../platform/notification/effects';
import { slaEffects } from '../desk/sla/effects';
import type { Statements } from '../core/statements';
import type { MutationEvent } from './mutation-event';
import type { Effects } from './effect';

/** Each feature's effects; they run in this order. */
const features: readonly Effects[] = [
  slaEffects,
  memberEffects,
  clientEffects,
  mentionEffects,
  notificationEffects,
];

/** Does what follows from each change, in its transaction: clocks move, mails are queued, sessions end. */
export async function runEffects(
  tx: Statements,
  cause: MutationEvent,
  changes: readonly Change[],
): Promise<void> {
  for (const effects of features) {
    const effect = effects[cause.action];
    if (!effect) continue;
    for (const change of changes) await effect(tx, cause, change);
  }
}
