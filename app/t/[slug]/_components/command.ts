import type { ReactNode } from 'react';

/** One line of the palette: a verb with its object, or the name of a place. */
export type Command = {
  id: string;
  label: string;
  run: () => void;
  icon?: ReactNode;
  /** The key for next time. */
  keys?: string;
  /** A quiet word at the end. */
  hint?: string;
};

export type CommandGroup = { heading: string; commands: readonly Command[] };
