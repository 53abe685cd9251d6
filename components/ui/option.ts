import type { ReactNode } from 'react';
import { containsText } from '@/lib/search/normalize-text';

/** One thing to choose in `FilterMenu` and `Combobox`. */
export type Option<Value extends string> = {
  value: Value;
  label: string;
  icon?: ReactNode;
  /** How many results it would leave. */
  count?: number;
  /** There may be more than `count`. */
  isCountCut?: boolean;
  /** A quiet word at the end: a team, a number. */
  hint?: string;
  disabled?: boolean;
};

/** How many options a list shows at once; typing finds the others. */
export const mostOptions = 200;

/** Whether a picker shows the option for what was typed: as every search, without case and marks. */
export const isOptionFound = (option: Option<string>, typed: string): boolean =>
  containsText(typed, option.label);
