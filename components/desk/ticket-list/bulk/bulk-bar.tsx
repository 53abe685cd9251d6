'use client';

import { ArrowCircleUpIcon } from '@phosphor-icons/react/dist/ssr/ArrowCircleUp';
import { CircleHalfIcon } from '@phosphor-icons/react/dist/ssr/CircleHalf';
import { UserCircleIcon } from '@phosphor-icons/react/dist/ssr/UserCircle';
import { UserCirclePlusIcon } from '@phosphor-icons/react/dist/ssr/UserCirclePlus';
import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import { useTenant } from '@/components/platform/sync/tenant';
import { IconButton } from '@/components/ui/icon-button';
import { useFloor } from '@/components/ui/use-floor';
import { BulkAction } from './bulk-action';
import { BulkMenu } from './bulk-menu';
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
