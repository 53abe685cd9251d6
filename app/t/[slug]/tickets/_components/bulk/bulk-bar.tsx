'use client';

import { ArrowCircleUpIcon } from '@phosphor-icons/react/dist/ssr/ArrowCircleUp';
import { DotsThreeIcon } from '@phosphor-icons/react/dist/ssr/DotsThree';
import { TagSimpleIcon } from '@phosphor-icons/react/dist/ssr/TagSimple';
import { UserCircleIcon } from '@phosphor-icons/react/dist/ssr/UserCircle';
import { UserCirclePlusIcon } from '@phosphor-icons/react/dist/ssr/UserCirclePlus';
import { CheckCircleIcon } from '@phosphor-icons/react/dist/ssr/CheckCircle';
import { UsersThreeIcon } from '@phosphor-icons/react/dist/ssr/UsersThree';
import { CircleHalfIcon } from '@phosphor-icons/react/dist/ssr/CircleHalf';
import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import type { ReactNode } from 'react';
import { useTenant } from '@/components/sync/tenant';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuItem } from '@/components/ui/menu-item';
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
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-4 z-20 flex justify-center px-2">
      <div
        role="toolbar"
        aria-label="Selected tickets"
        className="pointer-events-auto flex max-w-full floating items-center gap-0.5 px-2 py-1.5"
      >
        <span className="px-2 text-13 font-medium whitespace-nowrap tabular-nums">{words}</span>
        {canChange && (
          <>
            <Action
              label="Assign"
              keys="A"
              icon={<UserCircleIcon aria-hidden />}
              onClick={() => pick('assignee')}
            />
            <Action
              label="Assign to me"
              keys="I"
              icon={<UserCirclePlusIcon aria-hidden />}
              onClick={() => change({ kind: 'assign', assigneeId: actor.id })}
            />
            <Action
              label="Status"
              keys="S"
              icon={<CircleHalfIcon aria-hidden />}
              onClick={() => pick('status')}
            />
            <Action
              label="Priority"
              keys="P"
              icon={<ArrowCircleUpIcon aria-hidden />}
              onClick={() => pick('priority')}
            />
            <Menu
              side="top"
              align="end"
              trigger={
                <IconButton
                  label="More"
                  tooltipSide="top"
                  icon={<DotsThreeIcon aria-hidden weight="bold" />}
                />
              }
            >
              <MenuItem icon={<TagSimpleIcon />} keys="T" onSelect={() => pick('type')}>
                Change type
              </MenuItem>
              <MenuItem icon={<UsersThreeIcon />} onSelect={() => pick('team')}>
                Change team
              </MenuItem>
              <MenuItem
                icon={<CheckCircleIcon />}
                keys="E"
                onSelect={() => change({ kind: 'status', status: 'resolved' })}
              >
                Resolve tickets
              </MenuItem>
            </Menu>
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

type ActionProps = { label: string; keys: string; icon: ReactNode; onClick: () => void };

function Action(props: ActionProps) {
  return <IconButton {...props} tooltipSide="top" />;
}
