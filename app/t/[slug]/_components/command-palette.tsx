'use client';

import { useRef, useState } from 'react';
import { narrow } from './command';
import { CommandDialog } from './command-dialog';
import { CommandItems } from './command-items';
import { FoundTickets } from './found-tickets';
import { useCommands } from './use-commands';

type CommandPaletteProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Everything that can be clicked, typed; with the key for next time. */
export function CommandPalette({ open, onOpenChange }: CommandPaletteProps) {
  const [text, setText] = useState('');
  const groups = useCommands();
  const chosen = useRef<() => void>(undefined);

  function choose(run: () => void) {
    chosen.current = run;
    onOpenChange(false);
  }

  // After closing, so that what the command opens or focuses is not robbed of the focus.
  function runChosen() {
    const run = chosen.current;
    chosen.current = undefined;
    setText('');
    run?.();
  }

  return (
    <CommandDialog
      open={open}
      onOpenChange={onOpenChange}
      onClosed={runChosen}
      label="Search and commands"
      placeholder="Find a ticket, or type a command"
      text={text}
      onTextChange={setText}
      empty="Nothing by that name."
    >
      {narrow(groups, text).map((group) => (
        <CommandItems key={group.heading} group={group} onChoose={choose} />
      ))}
      <FoundTickets text={text} onChoose={choose} />
    </CommandDialog>
  );
}
