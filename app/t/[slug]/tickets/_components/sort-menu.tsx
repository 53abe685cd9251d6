'use client';

import { SortAscendingIcon } from '@phosphor-icons/react/dist/ssr/SortAscending';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { MenuChoice } from '@/components/ui/menu-choice';
import { type TicketSort, ticketSorts } from '@/zero/ticket/values';

const words: Record<TicketSort, string> = {
  newest: 'Newest first',
  breach: 'Next to breach',
  waiting: 'Waiting longest',
  activity: 'Latest activity',
};

type SortMenuProps = { sort: TicketSort; onSortChange: (sort: TicketSort) => void };

/** The order of the list, always in view. */
export function SortMenu({ sort, onSortChange }: SortMenuProps) {
  return (
    <Menu
      align="end"
      trigger={
        <Button
          variant="ghost"
          size="sm"
          className="ml-auto shrink-0"
          aria-label={`Order: ${words[sort]}`}
        >
          <SortAscendingIcon aria-hidden />
          <span className="max-xl:hidden">{words[sort]}</span>
        </Button>
      }
    >
      <MenuChoice
        label="Order"
        options={ticketSorts.map((value) => ({ value, label: words[value] }))}
        value={sort}
        onValueChange={onSortChange}
      />
    </Menu>
  );
}
