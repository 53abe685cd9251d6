'use client';

import { dayMs } from '@/lib/time-units';
import { CaretLeftIcon } from '@phosphor-icons/react/dist/ssr/CaretLeft';
import { CaretRightIcon } from '@phosphor-icons/react/dist/ssr/CaretRight';
import { useMemo, useState } from 'react';
import { zoneWord } from '@/components/core/choices/time-zones';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { BackButton } from '@/components/platform/detail/detail-layout';
import { Missing } from '@/components/platform/detail/missing';
import { useGo } from '@/components/platform/shell/use-go';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { IconButton } from '@/components/ui/icon-button';
import { Panel } from '@/components/ui/panel';
import { toast } from '@/components/ui/toast';
import { formatNoun } from '@/lib/format/number';
import { intervalsBetween, type Shift } from '@/zero/incidents/schedule/on-call';
import type { Span } from '@/zero/incidents/schedule/rotation';
import type { FullSchedule } from '@/zero/incidents/schedule/schema';
import { mutators } from '@/zero/mutators';
import { can } from '@/zero/roles';
import { CalendarDialog } from './calendar-dialog';
import { LayerPanel } from './layer-panel';
import { OnCallSummary } from './on-call-summary';
import { OverrideDialog } from './override-dialog';
import { ScheduleCalendar } from './schedule-calendar';
import { ScheduleDialog } from './schedule-dialog';
import { ShiftTable } from './shift-table';
import { midnightsFrom } from './shift-time';
import { SwapDialog } from './swap-dialog';
import { useMinute } from './use-minute';
import { type Staff, useSchedules } from './use-schedules';

/** One schedule: who is on call, two weeks of it, and its layers. */
export function ScheduleDetail({ id: scheduleId }: { id: string }) {
  const { organization } = useTenant();
  const { schedules, isComplete, staff, calculated } = useSchedules();
  const schedule = schedules.find(({ id }) => id === scheduleId);
  if (schedule) return <Detail {...{ schedule, staff, calculated }} />;
  const list = `/t/${organization.slug}/on-call`;
  return isComplete ? <Missing noun="schedule" list="the schedules" href={list} /> : null;
}

type DetailProps = {
  schedule: FullSchedule;
  staff: Staff;
  calculated: ReturnType<typeof useSchedules>['calculated'];
};

const shownDays = 14;

type Opened = 'calendar' | 'change' | 'remove' | 'swap' | { override: Span };

function Detail({ schedule, staff, calculated }: DetailProps) {
  const { organization, actor } = useTenant();
  const write = useWrite();
  const go = useGo();
  const now = useMinute();
  const [weeks, setWeeks] = useState(0);
  const [opened, setOpened] = useState<Opened>();
  const { id: scheduleId, timeZone } = schedule;
  const list = `/t/${organization.slug}/on-call`;
  const mayManage = can(actor, 'schedule.manage');
  const place = () => ({ organizationId: organization.id, at: Date.now(), scheduleId });
  const onCall = useMemo(() => calculated(schedule), [calculated, schedule]);
  const [today = now] = midnightsFrom(now, 0, 0, timeZone);
  const midnights = useMemo(
    () => midnightsFrom(today, weeks * 7, weeks * 7 + shownDays, timeZone),
    [today, weeks, timeZone],
  );
  const shifts = useMemo(
    () => intervalsBetween(onCall, { from: midnights[0] ?? 0, to: midnights.at(-1) ?? 0 }),
    [onCall, midnights],
  );
  const gaps = shifts.filter(({ memberId }) => memberId === null).length;
  const override = (span: Span) => setOpened({ override: span });
  const nextHours = () => override({ from: now, to: now + dayMs / 2 });
  const close = () => setOpened(undefined);
  useShortcut('O', 'Override shifts', nextHours, { group: 'Schedule' });

  async function remove() {
    if ((await write(mutators.schedule.remove(place()), 'Removal')) !== 'saved') return;
    toast(`Removed ${schedule.name}`);
    go(list);
  }

  const takeOver = (shift: Shift) => override({ from: Math.max(now, shift.from), to: shift.to });
  const removeOverride = (overrideId: string) =>
    void write(mutators.schedule.removeOverride({ ...place(), overrideId }), 'Removal');

  return (
    <div className="mx-auto flex w-full max-w-320 flex-col gap-4 p-4">
      <div className="flex flex-wrap items-center gap-2">
        <BackButton to="the schedules" href={list} group="Schedule" />
        <h1 dir="auto" className="min-w-40 flex-1 truncate text-20 font-semibold max-sm:basis-2/3">
          {schedule.name}
        </h1>
        <Button size="sm" variant="primary" keys="O" onClick={nextHours}>
          Override shifts
        </Button>
        <Button size="sm" onClick={() => setOpened('swap')}>
          Swap shifts
        </Button>
        <Button size="sm" onClick={() => setOpened('calendar')}>
          Calendar link
        </Button>
        {mayManage && (
          <>
            <Button size="sm" onClick={() => setOpened('change')}>
              Change
            </Button>
            <Button size="sm" variant="danger" onClick={() => setOpened('remove')}>
              Remove
            </Button>
          </>
        )}
      </div>
      {schedule.description && (
        <p dir="auto" className="max-w-160 text-13 whitespace-pre-wrap text-ink-muted">
          {schedule.description}
        </p>
      )}
      <OnCallSummary schedule={onCall} staff={staff} now={now} />
      <Panel
        title="Two weeks"
        description={`Times are in ${zoneWord(timeZone)}. ${
          gaps === 0 ? 'No gaps.' : `${formatNoun(gaps, 'gap')} in which nobody is on call.`
        }`}
        flush
        actions={
          <span className="flex items-center">
            <IconButton
              size="sm"
              label="A week earlier"
              icon={<CaretLeftIcon aria-hidden />}
              onClick={() => setWeeks(weeks - 1)}
              disabled={weeks < 0}
            />
            <Button size="sm" variant="ghost" disabled={weeks === 0} onClick={() => setWeeks(0)}>
              Today
            </Button>
            <IconButton
              size="sm"
              label="A week later"
              icon={<CaretRightIcon aria-hidden />}
              onClick={() => setWeeks(weeks + 1)}
              disabled={weeks >= 50}
            />
          </span>
        }
      >
        <ScheduleCalendar
          {...{ schedule: onCall, layers: schedule.layers, staff, midnights, now }}
        />
      </Panel>
      <Panel title="Shifts" flush>
        <ShiftTable
          {...{ shifts, staff, timeZone, now, ownId: actor.id }}
          layerName={(id) => schedule.layers.find((layer) => layer.id === id)?.name ?? ''}
          onTakeOver={takeOver}
          onRemove={removeOverride}
          mayRemove={({ memberId }) => mayManage || memberId === actor.id}
        />
      </Panel>
      <LayerPanel schedule={schedule} staff={staff} />
      {opened === 'calendar' && <CalendarDialog schedule={schedule} onClose={close} />}
      {opened === 'change' && <ScheduleDialog schedule={schedule} onClose={close} />}
      {opened === 'swap' && (
        <SwapDialog
          schedule={schedule}
          staff={staff}
          shifts={shifts.filter(({ from }) => from > now)}
          onClose={close}
        />
      )}
      {typeof opened === 'object' && (
        <OverrideDialog schedule={schedule} staff={staff} span={opened.override} onClose={close} />
      )}
      <ConfirmDialog
        open={opened === 'remove'}
        onOpenChange={close}
        title={`Remove ${schedule.name}?`}
        description="Its layers and overrides are removed, too. This cannot be undone."
        confirmLabel="Remove schedule"
        danger
        onConfirm={() => void remove()}
      />
    </div>
  );
}
