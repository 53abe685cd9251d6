'use client';

import { useRef, useState } from 'react';
import { useSearch } from '@/components/platform/search/use-search';
import { narrow } from './command';
import { CommandDialog } from './command-dialog';
import { CommandItems } from './command-items';
import { FoundTickets } from './found-tickets';
import { SearchNote } from './search-note';
import { useCommands } from './use-commands';

/** The server's best include those that the device found already. */
const mostHits = 14;

type CommandPaletteProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Everything that can be clicked, typed; with the key for next time. */
export function CommandPalette({ open, onOpenChange }: CommandPaletteProps) {
  const [text, setText] = useState('');
  const groups = useCommands();
  const search = useSearch(text, { limit: mostHits });
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
      note={text.trim() && <SearchNote search={search} />}
    >
      {narrow(groups, text).map((group) => (
        <CommandItems key={group.heading} group={group} onChoose={choose} />
      ))}
      <FoundTickets text={text} search={search} onChoose={choose} />
    </CommandDialog>
  );
}
