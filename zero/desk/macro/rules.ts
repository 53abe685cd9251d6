import { type Actor, can } from '@/zero/roles';
import type { Macro } from './schema';
import type { MacroActions } from './values';

/** Whether `actor` may change or remove the macro: one's own, and with that right what is shared. */
export function mayChangeMacro(
  actor: Actor | undefined,
  macro: Pick<Macro, 'isShared' | 'memberId'>,
): boolean {
  if (macro.isShared) return can(actor, 'macro.share');
  return can(actor, 'macro.keep') && macro.memberId === actor?.id;
}

/** Whether a macro does anything beside writing. */
export const hasActions = (actions: MacroActions) => Object.keys(actions).length > 0;
