'use client';

import { clsx } from 'clsx';
import type { CSSProperties } from 'react';
import { avatarHue } from '@/components/ui/avatar-face';
import {
  intervalsBetween,
  type OnCallSchedule,
  type Shift,
} from '@/zero/incidents/schedule/on-call';
import { type Span, turnsBetween } from '@/zero/incidents/schedule/rotation';
import type { ScheduleLayer } from '@/zero/incidents/schedule/schema';
import { nameIn } from './on-call-person';
import { formatDay, formatShiftTime } from './shift-time';
import type { Staff } from './use-schedules';

type ScheduleCalendarProps = {
  schedule: OnCallSchedule;
  layers: readonly ScheduleLayer[];
  staff: Staff;
  /** The local midnights of its days, and the one that ends it. */
  midnights: readonly number[];
  now: number;
};

type Bar = Span & { memberId: string | null; isOverride?: boolean };

/** The layers and what comes of them, day by day. The table of shifts has the same in words. */
export function ScheduleCalendar({
  schedule,
  layers,
  staff,
  midnights,
  now,
}: ScheduleCalendarProps) {
  const span = { from: midnights[0] ?? 0, to: midnights.at(-1) ?? 0 };
  const final = intervalsBetween(schedule, span);
  const { timeZone } = schedule;
  const turns = (index: number) => {
    const layer = schedule.layers[index];
    return layer ? turnsBetween(layer, timeZone, span) : [];
  };
  const percent = (at: number) => `${((at - span.from) / (span.to - span.from)) * 100}%`;
  const draw = (bars: readonly Bar[]) =>
    bars.map((bar) => (
      <CalendarBar
        key={bar.from}
        bar={bar}
        staff={staff}
        timeZone={timeZone}
        style={{ left: percent(bar.from), width: percent(span.from + bar.to - bar.from) }}
      />
    ));
  return (
    <div
      className="overflow-x-auto"
      tabIndex={0}
      role="group"
      aria-label="Calendar of two weeks. The table of shifts below has the same."
    >
      <div aria-hidden className="relative min-w-240 pb-2 text-12">
        <Row label="">
          {midnights.slice(0, -1).map((at) => (
            <span
              key={at}
              style={{ left: percent(at) }}
              className="absolute inset-y-0 border-l border-line pt-1 pl-1 whitespace-nowrap text-ink-muted"
            >
              {formatDay(at, timeZone)}
            </span>
          ))}
        </Row>
        {layers
          .map((layer, index) => ({ layer, index }))
          .toReversed()
          .map(({ layer, index }) => (
            <Row key={layer.id} label={layer.name}>
              {draw(turns(index).filter(({ memberId }) => memberId !== null))}
            </Row>
          ))}
        <Row label="Final schedule" isStrong>
          {draw(final.map((shift: Shift) => ({ ...shift, isOverride: shift.overrideId !== null })))}
        </Row>
        {span.from <= now && now < span.to && (
          <div className="pointer-events-none absolute inset-y-0 right-0 left-36">
            <span style={{ left: percent(now) }} className="absolute inset-y-0 w-0.5 bg-accent" />
          </div>
        )}
      </div>
    </div>
  );
}

type RowProps = { label: string; isStrong?: boolean; children: React.ReactNode };

const Row = ({ label, isStrong = false, children }: RowProps) => (
  <div className="flex h-9 items-stretch border-b border-line">
    <span
      dir="auto"
      className={clsx(
        'sticky left-0 z-10 flex w-36 shrink-0 items-center truncate bg-surface pr-2 pl-4',
        isStrong ? 'font-semibold' : 'text-ink-muted',
      )}
    >
      {label}
    </span>
    <div className="relative min-w-0 flex-1">{children}</div>
  </div>
);

type CalendarBarProps = { bar: Bar; staff: Staff; timeZone: string; style: CSSProperties };

function CalendarBar({ bar, staff, timeZone, style }: CalendarBarProps) {
  const { memberId } = bar;
  const name = memberId === null ? 'Nobody' : nameIn(staff, memberId);
  const times = `${formatShiftTime(bar.from, timeZone)} – ${formatShiftTime(bar.to, timeZone)}`;
  const hue = memberId === null ? undefined : (staff.get(memberId)?.hue ?? avatarHue(memberId));
  return (
    <span
      title={`${name}, ${times}${bar.isOverride ? ', override' : ''}`}
      style={{ ...style, '--hue': hue } as CSSProperties}
      className="absolute inset-y-1 px-px"
    >
      <span
        className={clsx(
          'flex h-full items-center overflow-hidden rounded-mark px-1 font-medium whitespace-nowrap',
          memberId === null
            ? 'border border-dashed border-warning bg-warning-soft text-warning-ink'
            : 'avatar-tones bg-avatar-fill text-avatar-ink',
          bar.isOverride && 'border border-current',
        )}
      >
        <bdi>{name}</bdi>
      </span>
    </span>
  );
}
