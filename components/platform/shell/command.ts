import type { ReactNode } from 'react';
import { normalizedWords, matchesWords } from '@/lib/search/normalize-text';

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

export type CommandGroup = {
  heading?: string;
  commands: readonly Command[];
  /** Of too many to offer them unasked: most that are shown, once something is typed. */
  mostFound?: number;
};

/** The commands whose label or heading has, for every word typed, a word that begins with it. */
export function narrow(groups: readonly CommandGroup[], typed: string): CommandGroup[] {
  const isTyped = normalizedWords(typed).length > 0;
  return groups
    .map(({ heading, commands, mostFound }) => {
      const found = commands.filter(({ label }) => matchesWords(typed, label, heading ?? ''));
      const most = isTyped ? mostFound : 0;
      return { heading, commands: mostFound === undefined ? found : found.slice(0, most) };
    })
    .filter(({ commands }) => commands.length > 0);
}
