import type { MacroActions } from '@/zero/desk/macro/values';

/** The actions of which one value is chosen. */
export type Choice = 'status' | 'priority' | 'assigneeId' | 'typeId';

/** How a choice shows in its field: `keep` where it is left alone, `nothing` for nobody or none. */
export function chosenOf<Field extends Choice>(
  actions: MacroActions,
  field: Field,
): NonNullable<MacroActions[Field]> | 'keep' | 'nothing' {
  const value = actions[field];
  if (value === undefined) return 'keep';
  return value ?? 'nothing';
}

/** The actions with another choice in one field. */
export function withChoice(actions: MacroActions, field: Choice, chosen: string): MacroActions {
  const { [field]: _, ...others } = actions;
  if (chosen === 'keep') return others;
  return { ...others, [field]: chosen === 'nothing' ? null : chosen };
}
