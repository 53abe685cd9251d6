'use client';

import { useState } from 'react';
import type { TicketChange } from '@/zero/desk/ticket/change';
import { narrow } from '@/components/platform/shell/command';
import { CommandDialog } from '@/components/platform/shell/command-dialog';
import { CommandItems } from '@/components/platform/shell/command-items';
import type { Targets } from './targets';
import { type ChangePart, useChangeChoices } from './use-change-choices';

const words: Record<ChangePart, string> = {
  assignee: 'Assign',
  status: 'Change the status of',
  priority: 'Change the priority of',
  type: 'Change the type of',
  team: 'Change the team of',
  tag: 'Add a tag to',
  untag: 'Take a tag from',
  snooze: 'Snooze',
  macro: 'Apply a macro to',
  merge: 'Which one stays, of',
};

type ChangePickerProps = {
  targets: Targets;
  part: ChangePart;
  onChange: (change: TicketChange) => void;
  onClose: () => void;
};

/** Chooses by typing what becomes of one or many tickets, from the list. */
export function ChangePicker({ targets, part, onChange, onClose }: ChangePickerProps) {
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(true);
  const commands = useChangeChoices(part, targets, onChange);
  const [found] = narrow([{ commands }], text);
  return (
    <CommandDialog
      open={isOpen}
      onOpenChange={setIsOpen}
      onClosed={onClose}
      label={`${words[part]} ${targets.ticket ? `“${targets.ticket.title}”` : targets.subject}`}
      placeholder={`${words[part]} ${targets.subject}`}
      text={text}
      onTextChange={setText}
      empty="Nothing by that name."
    >
      <CommandItems
        group={{ commands: found?.commands ?? [] }}
        onChoose={(run) => {
          run();
          setIsOpen(false);
        }}
      />
    </CommandDialog>
  );
}
