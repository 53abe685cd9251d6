'use client';

import { DotsThreeIcon } from '@phosphor-icons/react/dist/ssr/DotsThree';
import { TableIcon } from '@phosphor-icons/react/dist/ssr/Table';
import { memo } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuItem } from '@/components/ui/menu-item';

type PanelControlsProps = {
  title: string;
  isTable: boolean;
  onToggle: () => void;
  onCsv: () => void;
  /** Absent where there is nothing to save. */
  onPng: (() => void) | undefined;
  onTickets: (() => void) | undefined;
};

/** The table and the menu of a chart; given the same functions, they rest while its figures change. */
export const PanelControls = memo(function PanelControls({
  title,
  isTable,
  onToggle,
  onCsv,
  onPng,
  onTickets,
}: PanelControlsProps) {
  return (
    <>
      <IconButton
        label={isTable ? 'Show as chart' : 'Show as table'}
        keys="T"
        size="sm"
        pressed={isTable}
        icon={<TableIcon aria-hidden />}
        onClick={onToggle}
      />
      <Menu
        align="end"
        trigger={
          <IconButton
            label={`More on “${title}”`}
            size="sm"
            icon={<DotsThreeIcon aria-hidden weight="bold" />}
          />
        }
      >
        {onTickets && <MenuItem onSelect={onTickets}>Show tickets</MenuItem>}
        <MenuItem onSelect={onCsv}>Save as CSV</MenuItem>
        {onPng && <MenuItem onSelect={onPng}>Save as PNG</MenuItem>}
      </Menu>
    </>
  );
});
