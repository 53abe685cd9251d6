'use client';

import { CalendarDotsIcon } from '@phosphor-icons/react/dist/ssr/CalendarDots';
import { ChatCircleDotsIcon } from '@phosphor-icons/react/dist/ssr/ChatCircleDots';
import { ClockIcon } from '@phosphor-icons/react/dist/ssr/Clock';
import { SunIcon } from '@phosphor-icons/react/dist/ssr/Sun';
import { type ReactElement, useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Menu } from '@/components/ui/menu';
import { MenuItem } from '@/components/ui/menu-item';
import { MenuSeparator } from '@/components/ui/menu-separator';
import { SnoozeDialog } from './snooze-dialog';
import { type Snooze, snoozeMoment, snoozeTimes } from './snooze-times';

type SnoozePickerProps = {
  trigger: ReactElement<Record<string, unknown>>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSnooze: (snooze: Snooze) => void;
  /** Brings it back now; absent where it does not sleep. */
  onWake?: (() => void) | undefined;
  side?: 'top' | 'bottom';
};

/** When a ticket comes back: a usual time, a chosen one, or with the client's answer. */
export function SnoozePicker({
  trigger,
  open,
  onOpenChange,
  onSnooze,
  onWake,
  side = 'bottom',
}: SnoozePickerProps) {
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <>
      <Menu trigger={trigger} open={open} onOpenChange={onOpenChange} side={side}>
        {onWake && (
          <>
            <MenuItem icon={<SunIcon />} onSelect={onWake}>
              Wake ticket now
            </MenuItem>
            <MenuSeparator />
          </>
        )}
        <SnoozeTimes onSnooze={onSnooze} />
        <MenuItem
          icon={<ChatCircleDotsIcon />}
          onSelect={() => onSnooze({ until: null, untilReply: true })}
        >
          Until the client answers
        </MenuItem>
        <MenuItem icon={<CalendarDotsIcon />} onSelect={() => setIsChoosing(true)}>
          Choose date and time
        </MenuItem>
      </Menu>
      {isChoosing && (
        <SnoozeDialog
          onSnooze={(snooze) => {
            onSnooze(snooze);
            setIsChoosing(false);
          }}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </>
  );
}

/** Mounted with the menu, so that its times are those of the moment. */
function SnoozeTimes({ onSnooze }: Pick<SnoozePickerProps, 'onSnooze'>) {
  const { organization } = useTenant();
  const [times] = useState(() => snoozeTimes(Date.now(), organization));
  return times.map(({ id, label, at }) => (
    <MenuItem
      key={id}
      icon={<ClockIcon />}
      onSelect={() => onSnooze({ until: at, untilReply: false })}
    >
      <span className="flex justify-between gap-6">
        {label}
        <span className="text-ink-muted tabular-nums">{snoozeMoment(at)}</span>
      </span>
    </MenuItem>
  ));
}
