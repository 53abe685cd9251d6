'use client';

import { Command } from 'cmdk';
import { Kbd } from '@/components/ui/kbd';
import type { CommandGroup } from './command';
import { CommandSection } from './command-section';

type CommandItemsProps = {
  group: CommandGroup;
  onChoose: (run: () => void) => void;
};

/** A group of commands under its heading. */
export function CommandItems({ group, onChoose }: CommandItemsProps) {
  if (group.commands.length === 0) return null;
  return (
    <CommandSection heading={group.heading}>
      {group.commands.map(({ id, label, icon, keys, hint, run }) => (
        <Command.Item
          key={id}
          value={id}
          onSelect={() => onChoose(run)}
          className="option-row aria-selected:bg-hover"
        >
          {icon && (
            <span aria-hidden className="flex shrink-0 text-16 text-ink-muted">
              {icon}
            </span>
          )}
          <span className="min-w-0 flex-1 truncate">{label}</span>
          {hint && <span className="max-w-40 truncate text-12 text-ink-faint">{hint}</span>}
          {keys && <Kbd keys={keys} />}
        </Command.Item>
      ))}
    </CommandSection>
  );
}
