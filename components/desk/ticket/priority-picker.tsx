'use client';

import { Combobox } from '@/components/ui/combobox';
import { priorityWord } from './priority';
import { PriorityIcon } from './priority-icon';
import type { PickerProps } from './picker';
import { ticketPriorities, type TicketPriority } from '@/zero/desk/ticket/values';

// The most urgent first, because that is what one looks for.
const options = ticketPriorities.toReversed().map((priority) => ({
  value: priority,
  label: priorityWord(priority),
  icon: <PriorityIcon priority={priority} decorative />,
}));

type PriorityPickerProps = PickerProps & {
  /** Null where several tickets differ. */
  value: TicketPriority | null;
  onValueChange: (priority: TicketPriority) => void;
};

export function PriorityPicker(props: PriorityPickerProps) {
  return <Combobox<TicketPriority> label="Priority" options={options} {...props} />;
}
