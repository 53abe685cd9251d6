'use client';

import { useState } from 'react';
import { useTenant } from '@/components/sync/tenant';
import type { Ticket } from '@/zero/schema';
import { narrow, type Command } from '../../_components/command';
import { CommandDialog } from '../../_components/command-dialog';
import { CommandItems } from '../../_components/command-items';
import { useTicketChanges } from '../[number]/_components/use-ticket-changes';
import {
  priorityOptions,
  statusOptions,
  useAssignableOptions,
  useTypeOptions,
} from './use-filter-options';

export type TriagePart = 'assignee' | 'status' | 'priority' | 'type';

const words: Record<TriagePart, string> = {
  assignee: 'Assign',
  status: 'Change the status of',
  priority: 'Change the priority of',
  type: 'Change the type of',
};

type TriagePickerProps = { ticket: Ticket; part: TriagePart; onClose: () => void };

/** Chooses one part of a ticket by typing, from the list. */
export function TriagePicker({ ticket, part, onClose }: TriagePickerProps) {
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(true);
  const commands = useChoices(ticket)[part];
  const [found] = narrow([{ commands }], text);
  return (
    <CommandDialog
      open={isOpen}
      onOpenChange={setIsOpen}
      onClosed={onClose}
      label={`${words[part]} “${ticket.title}”`}
      placeholder={`${words[part]} ${ticket.number > 0 ? `#${ticket.number}` : 'this ticket'}`}
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

function useChoices(ticket: Ticket): Record<TriagePart, Command[]> {
  const { actor } = useTenant();
  const changes = useTicketChanges(ticket.id);
  const staff = useAssignableOptions();
  const types = useTypeOptions();
  const own = staff.filter(({ value }) => value === actor.id);
  const others = staff.filter(({ value }) => value !== actor.id);

  const choices = <Value extends string>(
    options: readonly (Omit<Command, 'id' | 'run' | 'hint'> & { value: Value })[],
    current: string | null,
    choose: (value: Value) => void,
  ): Command[] =>
    options.map(({ value, label, icon }) => ({
      id: value,
      label,
      icon,
      hint: value === current ? 'now' : undefined,
      run: () => choose(value),
    }));

  return {
    status: choices(statusOptions, ticket.status, changes.changeStatus),
    priority: choices(priorityOptions, ticket.priority, changes.changePriority),
    type: choices(types, ticket.typeId, changes.changeType),
    assignee: [
      ...choices(own, ticket.assigneeId, changes.assign),
      {
        id: 'nobody',
        label: 'Nobody',
        hint: ticket.assigneeId === null ? 'now' : undefined,
        run: () => changes.assign(null),
      },
      ...choices(others, ticket.assigneeId, changes.assign),
    ],
  };
}
