'use client';

import { SlidersHorizontalIcon } from '@phosphor-icons/react/dist/ssr/SlidersHorizontal';
import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { Select } from '@/components/ui/select';
import { type TicketSort, ticketSorts } from '@/zero/desk/ticket/values';
import { ColumnChooser } from './column-chooser';
import { type TicketGroup, ticketGroups } from './list-filter';
import type { Shown } from './use-display';

const sortWords: Record<TicketSort, string> = {
  newest: 'Newest first',
  breach: 'Next to breach',
  waiting: 'Waiting longest',
  activity: 'Latest activity',
};

const groupWords: Record<TicketGroup, string> = {
  none: 'No sections',
  status: 'Status',
  priority: 'Priority',
  assignee: 'Assignee',
  client: 'Client',
  team: 'Team',
};

type DisplayMenuProps = {
  shown: Shown;
  onChange: (part: Partial<Shown>) => void;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** How the list stands: its order, its sections, its columns. */
export function DisplayMenu({ shown, onChange, open, onOpenChange }: DisplayMenuProps) {
  return (
    <Popover
      label="Display"
      align="end"
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <Button
          variant="ghost"
          size="sm"
          className="ml-auto shrink-0"
          aria-label={`Display: ${sortWords[shown.sort]}`}
        >
          <SlidersHorizontalIcon aria-hidden />
          <span className="max-lg:hidden">{sortWords[shown.sort]}</span>
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Select
          label="Order"
          options={ticketSorts.map((value) => ({ value, label: sortWords[value] }))}
          value={shown.sort}
          onValueChange={(sort) => onChange({ sort })}
        />
        <Select
          label="Sections"
          options={ticketGroups.map((value) => ({ value, label: groupWords[value] }))}
          value={shown.group}
          onValueChange={(group) => onChange({ group })}
        />
        <ColumnChooser columns={shown.columns} onChange={(columns) => onChange({ columns })} />
      </div>
    </Popover>
  );
}
