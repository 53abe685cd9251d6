'use client';

import { CheckCircleIcon } from '@phosphor-icons/react/dist/ssr/CheckCircle';
import { DotsThreeIcon } from '@phosphor-icons/react/dist/ssr/DotsThree';
import { GitMergeIcon } from '@phosphor-icons/react/dist/ssr/GitMerge';
import { LightningIcon } from '@phosphor-icons/react/dist/ssr/Lightning';
import { MoonIcon } from '@phosphor-icons/react/dist/ssr/Moon';
import { ShapesIcon } from '@phosphor-icons/react/dist/ssr/Shapes';
import { TagSimpleIcon } from '@phosphor-icons/react/dist/ssr/TagSimple';
import { UsersThreeIcon } from '@phosphor-icons/react/dist/ssr/UsersThree';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuItem } from '@/components/ui/menu-item';
import type { Triage } from './use-triage';

/** What is done to a selection less often. */
export function BulkMenu({ triage: { pick, change, canMerge } }: { triage: Triage }) {
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
