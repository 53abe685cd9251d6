'use client';

import { ArrowCircleUpIcon } from '@phosphor-icons/react/dist/ssr/ArrowCircleUp';
import { CheckCircleIcon } from '@phosphor-icons/react/dist/ssr/CheckCircle';
import { CircleHalfIcon } from '@phosphor-icons/react/dist/ssr/CircleHalf';
import { DotsThreeIcon } from '@phosphor-icons/react/dist/ssr/DotsThree';
import { GitMergeIcon } from '@phosphor-icons/react/dist/ssr/GitMerge';
import { LightningIcon } from '@phosphor-icons/react/dist/ssr/Lightning';
import { MoonIcon } from '@phosphor-icons/react/dist/ssr/Moon';
import { ShapesIcon } from '@phosphor-icons/react/dist/ssr/Shapes';
import { TagSimpleIcon } from '@phosphor-icons/react/dist/ssr/TagSimple';
import { UserCircleIcon } from '@phosphor-icons/react/dist/ssr/UserCircle';
import { UserCirclePlusIcon } from '@phosphor-icons/react/dist/ssr/UserCirclePlus';
import { UsersThreeIcon } from '@phosphor-icons/react/dist/ssr/UsersThree';
import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import type { ReactNode } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useFloor } from '@/components/ui/use-floor';
import type { Triage } from './use-triage';

type BulkBarProps = {
  /** "12 selected", "All 3,412 in this filter". */
  words: string;
  triage: Triage;
  onClear: () => void;
};

/** What can be done to everything that is selected; floats over the list, so that nothing moves. */
export function BulkBar({ words, triage, onClear }: BulkBarProps) {
  const { actor } = useTenant();
  const { pick, change, canChange } = triage;
  useFloor('3.75rem');
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-4 z-20 flex justify-center px-2">
      <div
        role="group"
        aria-label="Selected tickets"
        className="pointer-events-auto flex max-w-full floating items-center gap-0.5 px-2 py-1.5"
      >
        <span className="px-2 text-13 font-medium whitespace-nowrap tabular-nums">{words}</span>
        {canChange && (
          <>
            <BulkAction
              label="Assign"
              keys="A"
              icon={<UserCircleIcon aria-hidden />}
              onClick={() => pick('assignee')}
            />
            <BulkAction
              label="Assign to me"
              keys="I"
              icon={<UserCirclePlusIcon aria-hidden />}
              onClick={() => change({ kind: 'assign', assigneeId: actor.id })}
            />
            <BulkAction
              label="Status"
              keys="S"
              icon={<CircleHalfIcon aria-hidden />}
              onClick={() => pick('status')}
            />
            <BulkAction
              label="Priority"
              keys="P"
              icon={<ArrowCircleUpIcon aria-hidden />}
              onClick={() => pick('priority')}
            />
            <BulkMenu triage={triage} />
          </>
        )}
        <IconButton
          label="Clear selection"
          keys="Escape"
          tooltipSide="top"
          icon={<XIcon aria-hidden />}
          onClick={onClear}
        />
      </div>
    </div>
  );
}

/** What is done to a selection less often. */
function BulkMenu({ triage: { pick, change, canMerge } }: { triage: Triage }) {
  return (
    <Menu
      side="top"
      align="end"
      trigger={
        <IconButton
          label="More changes"
          tooltipSide="top"
          icon={<DotsThreeIcon aria-hidden weight="bold" />}
        />
      }
    >
      <MenuItem icon={<ShapesIcon />} keys="T" onSelect={() => pick('type')}>
        Change type
      </MenuItem>
      <MenuItem icon={<UsersThreeIcon />} onSelect={() => pick('team')}>
        Change team
      </MenuItem>
      <MenuItem icon={<MoonIcon />} keys="H" onSelect={() => pick('snooze')}>
        Snooze
      </MenuItem>
      <MenuItem icon={<TagSimpleIcon />} keys="L" onSelect={() => pick('tag')}>
        Add tag
      </MenuItem>
      <MenuItem icon={<TagSimpleIcon />} onSelect={() => pick('untag')}>
        Remove tag
      </MenuItem>
      <MenuItem icon={<LightningIcon />} keys="M" onSelect={() => pick('macro')}>
        Apply macro
      </MenuItem>
      {canMerge && (
        <MenuItem icon={<GitMergeIcon />} onSelect={() => pick('merge')}>
          Merge into one
        </MenuItem>
      )}
      <MenuItem
        icon={<CheckCircleIcon />}
        keys="E"
        onSelect={() => change({ kind: 'status', status: 'resolved' })}
      >
        Resolve tickets
      </MenuItem>
    </Menu>
  );
}

type BulkActionProps = { label: string; keys: string; icon: ReactNode; onClick: () => void };

/** One thing to do to the selection: in words where there is room, else by its icon. */
function BulkAction({ label, keys, icon, onClick }: BulkActionProps) {
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        icon={icon}
        keys={keys}
        onClick={onClick}
        className="max-lg:hidden"
      >
        {label}
      </Button>
      <IconButton
        label={label}
        keys={keys}
        icon={icon}
        tooltipSide="top"
        onClick={onClick}
        className="lg:hidden"
      />
    </>
  );
}
