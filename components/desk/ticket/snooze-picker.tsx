'use client';

import { CalendarDotsIcon } from '@phosphor-icons/react/dist/ssr/CalendarDots';
import { ChatCircleDotsIcon } from '@phosphor-icons/react/dist/ssr/ChatCircleDots';
import { ClockIcon } from '@phosphor-icons/react/dist/ssr/Clock';
import { SunIcon } from '@phosphor-icons/react/dist/ssr/Sun';
import { type ReactElement, useState } from 'react';
import { draftSchema } from '@/components/core/form/draft-schema';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useTenant } from '@/components/platform/sync/tenant';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import { TextField } from '@/components/ui/text-field';
import { type Snooze, snoozeTime, snoozeTimes } from './snooze-times';

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
              End snooze now
            </MenuItem>
            <MenuSeparator />
          </>
        )}
        <SnoozeTimes onSnooze={onSnooze} />
        <MenuItem
          icon={<ChatCircleDotsIcon />}
          onSelect={() => onSnooze({ until: null, untilReply: true })}
        >
          Until the client replies
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
        <span className="text-ink-muted tabular-nums">{snoozeTime(at)}</span>
      </span>
    </MenuItem>
  ));
}

type SnoozeDialogProps = { onSnooze: (snooze: Snooze) => void; onClose: () => void };

const DAY = 86_400_000;

/** A date and time of one's own choice. */
function SnoozeDialog({ onSnooze, onClose }: SnoozeDialogProps) {
  const [now] = useState(() => Date.now());
  const form = useEntityForm({
    schema: draftSchema(
      ({ until }: { until: string }) => ({
        until: new Date(until).getTime() > now ? undefined : 'Choose a time in the future.',
      }),
      ({ until }) => new Date(until).getTime(),
    ),
    defaults: { until: localInput(now + DAY) },
    save: async (until) => {
      onSnooze({ until, untilReply: false });
      return undefined;
    },
  });
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      size="sm"
      title="Snooze ticket"
      submitLabel="Snooze ticket"
    >
      <TextField
        type="datetime-local"
        label="Until"
        hint="A reply from the client ends the snooze earlier."
        min={localInput(now)}
        {...form.text('until')}
      />
    </EntityDialog>
  );
}

/** `YYYY-MM-DDTHH:MM` in the reader's own time, as such a field takes it. */
function localInput(at: number): string {
  const shifted = at - new Date(at).getTimezoneOffset() * 60_000;
  return new Date(shifted).toISOString().slice(0, 16);
}
