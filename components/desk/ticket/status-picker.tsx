'use client';

import { Combobox } from '@/components/ui/combobox';
import { statusWord } from './status';
import { StatusIcon } from './status-icon';
import type { PickerProps } from './picker';
import { ticketStatuses, type TicketStatus } from '@/zero/desk/ticket/values';

const options = ticketStatuses.map((status) => ({
  value: status,
  label: statusWord(status),
  icon: <StatusIcon status={status} decorative />,
}));

type StatusPickerProps = PickerProps & {
  /** Null where several tickets differ. */
  value: TicketStatus | null;
  onValueChange: (status: TicketStatus) => void;
};

export function StatusPicker(props: StatusPickerProps) {
  return <Combobox<TicketStatus> label="Status" options={options} {...props} />;
}
