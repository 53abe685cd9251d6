'use client';

import { useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Combobox } from '@/components/ui/combobox';
import { FilterMenu } from '@/components/ui/filter-menu';
import { PriorityIcon, priorityWord } from '@/components/desk/ticket/priority';
import { Select } from '@/components/ui/select';
import { StatusIcon, statusWord } from '@/components/desk/ticket/status';
import { Entry } from './entry';
import { Section } from './section';
import {
  ticketPriorities,
  ticketStatuses,
  type TicketPriority,
  type TicketStatus,
} from '@/zero/desk/ticket/values';

const counts = [12, 418, 96, 23, 5310, 34_359];
const people = ['Mira Castellan', 'Jonas Weir', 'Priya Raman', 'Tomas Lindqvist', 'Ada Okafor'];
const statuses = ticketStatuses.map((value, index) => ({
  value,
  label: statusWord(value),
  icon: <StatusIcon status={value} decorative />,
  count: counts[index],
}));
const priorities = ticketPriorities.map((value) => ({
  value,
  label: priorityWord(value),
  icon: <PriorityIcon priority={value} decorative />,
}));
const assignees = people.map((name) => ({
  value: name,
  label: name,
  icon: <Avatar name={name} size="sm" decorative />,
}));

/** What chooses among known values. */
export function Pickers() {
  const [status, setStatus] = useState<TicketStatus[]>(['new', 'open']);
  const [priority, setPriority] = useState<TicketPriority[]>([]);
  const [who, setWho] = useState<string[]>([]);
  const [one, setOne] = useState<TicketPriority | null>('high');
  const [assignee, setAssignee] = useState<string | null>('Mira Castellan');
  return (
    <Section
      id="pickers"
      intro="Few values that everybody knows: a select. Many, or people: a list one can type into. Arrows move, Enter chooses, Escape leaves."
    >
      <Entry
        name="Filter row"
        note="Always there, opens in place, shows counts. Backspace on a chip clears it."
      >
        <FilterMenu label="Status" options={statuses} value={status} onValueChange={setStatus} />
        <FilterMenu
          label="Priority"
          options={priorities}
          value={priority}
          onValueChange={setPriority}
        />
        <FilterMenu label="Assignee" options={assignees} value={who} onValueChange={setWho} />
        <span className="ml-auto text-13 text-ink-muted tabular-nums">430 tickets</span>
      </Entry>
      <Entry name="Select" note="Default, not chosen yet, error, disabled.">
        <div className="grid w-full gap-4 sm:grid-cols-2">
          <Select label="Priority" options={priorities} value={one} onValueChange={setOne} />
          <Select
            label="Priority for new tickets"
            options={priorities}
            value={null}
            onValueChange={setOne}
            hint="Used when the client gives none."
          />
          <Select
            label="Role"
            options={priorities}
            value={null}
            onValueChange={setOne}
            error="Choose a role."
          />
          <Select label="Plan" options={priorities} value="low" onValueChange={setOne} disabled />
        </div>
      </Entry>
      <Entry name="Combobox" note="One of many, found by typing.">
        <div className="w-64">
          <Combobox
            label="Assignee"
            hint="Who answers next."
            options={assignees}
            value={assignee}
            onValueChange={setAssignee}
          />
        </div>
        <div className="w-64">
          <Combobox
            label="Client"
            options={assignees}
            value={null}
            onValueChange={setAssignee}
            placeholder="Choose a client"
            hint="Required."
          />
        </div>
      </Entry>
    </Section>
  );
}
