'use client';

import { ArrowDownIcon } from '@phosphor-icons/react/dist/ssr/ArrowDown';
import { ArrowUpIcon } from '@phosphor-icons/react/dist/ssr/ArrowUp';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { ticketSorts } from '@/zero/desk/ticket/values';
import { type Column, columnDefinitions, columnIds, usualColumns } from './columns';
import { type TicketGroup, ticketGroups } from './list-filter';
import { sortWords } from './sort-words';
import type { Shown } from './use-display';

const groupWords: Record<TicketGroup, string> = {
  none: 'No sections',
  status: 'Status',
  priority: 'Priority',
  assignee: 'Assignee',
  client: 'Client',
  team: 'Team',
};

type DisplayOptionsProps = { shown: Shown; onChange: (part: Partial<Shown>) => void };

/** The order of the list, its sections and its columns. */
export function DisplayOptions({ shown, onChange }: DisplayOptionsProps) {
  return (
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
  );
}

type ColumnChooserProps = {
  columns: readonly Column[];
  onChange: (columns: readonly Column[]) => void;
};

/** Which columns the rows have, and in which order. */
function ColumnChooser({ columns, onChange }: ColumnChooserProps) {
  const offered = [...columns, ...columnIds.filter((column) => !columns.includes(column))];

  function toggle(column: Column, isShown: boolean) {
    onChange(isShown ? [...columns, column] : columns.filter((other) => other !== column));
  }

  function move(column: Column, distance: number) {
    const at = columns.indexOf(column);
    const rest = columns.filter((other) => other !== column);
    onChange(rest.toSpliced(at + distance, 0, column));
  }

  return (
    <div role="group" aria-label="Columns" className="max-sm:hidden">
      <div className="flex h-7 items-center justify-between text-13 font-medium">
        Columns
        <Button variant="ghost" size="sm" onClick={() => onChange(usualColumns)}>
          As usual
        </Button>
      </div>
      <ul>
        {offered.map((column) => {
          const { word } = columnDefinitions[column];
          const at = columns.indexOf(column);
          return (
            <li key={column} className="flex h-7 items-center gap-1 pointer-coarse:h-11">
              <Checkbox
                label={word}
                checked={at !== -1}
                // A row without its title cannot be told from others.
                disabled={column === 'title'}
                onCheckedChange={(isShown) => toggle(column, isShown)}
                className="flex-1"
              />
              {at !== -1 && (
                <>
                  <IconButton
                    size="sm"
                    label={`Move ${word} forward`}
                    icon={<ArrowUpIcon aria-hidden />}
                    disabled={at === 0}
                    onClick={() => move(column, -1)}
                  />
                  <IconButton
                    size="sm"
                    label={`Move ${word} back`}
                    icon={<ArrowDownIcon aria-hidden />}
                    disabled={at === columns.length - 1}
                    onClick={() => move(column, 1)}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
