'use client';

import { PlusIcon } from '@phosphor-icons/react/dist/ssr/Plus';
import { useMemo, useState } from 'react';
import { zoneWord } from '@/components/core/choices/time-zones';
import { textFilter } from '@/components/core/filter/define-filter';
import { useFilter } from '@/components/core/filter/use-filter';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { EntityLink } from '@/components/platform/list/entity-link';
import { EntityListPage } from '@/components/platform/list/entity-list-page';
import { useTenant } from '@/components/platform/sync/tenant';
import type { Column } from '@/components/ui/table';
import { useList } from '@/components/ui/use-list';
import { formatNoun } from '@/lib/format/number';
import { containsText } from '@/lib/search/normalize-text';
import { type OnCall, onCallNowAndNext } from '@/zero/incidents/schedule/on-call';
import type { FullSchedule } from '@/zero/incidents/schedule/schema';
import { can } from '@/zero/roles';
import { OnCallHeading } from './on-call-heading';
import { OnCallPerson } from './on-call-person';
import { ScheduleDialog } from './schedule-dialog';
import { formatShiftTime } from './shift-time';
import { useMinute } from './use-minute';
import { type Staff, useSchedules } from './use-schedules';

type ScheduleRow = FullSchedule & { onCall: OnCall };

/** Every schedule with who is on call now and next. */
export function ScheduleList() {
  const { actor } = useTenant();
  const { schedules, isComplete, staff, calculated } = useSchedules();
  const minute = useMinute();
  const filter = useFilter(textFilter);
  const [isAdding, setAdding] = useState(false);
  const mayManage = can(actor, 'schedule.manage');
  useShortcut('N', 'Add schedule', () => setAdding(true), {
    group: 'On-call',
    enabled: mayManage,
  });
  const rows = useMemo(
    () =>
      schedules.map((schedule) => ({
        ...schedule,
        onCall: onCallNowAndNext(calculated(schedule), minute),
      })),
    [schedules, calculated, minute],
  );
  const found = rows.filter(({ name }) => containsText(filter.value.text, name));
  const columns = useMemo(() => columnsIn(staff), [staff]);
  const list = useList({ columns, rows: found, rowKey: ({ id }) => id });
  return (
    <>
      <OnCallHeading current="schedules" />
      <EntityListPage
        caption="Schedules"
        noun="schedule"
        list={list}
        isComplete={isComplete}
        empty="No schedules yet. Add one to say who is on call when."
        {...(!filter.isEmpty && { noMatch: 'No schedule matches.' })}
        toolbar={{
          label: 'Filter schedules',
          filter,
          text: { label: 'Filter by name', placeholder: 'Name' },
          count: isComplete ? formatNoun(found.length, 'schedule', 'schedules') : undefined,
        }}
        add={
          mayManage && {
            text: 'Add schedule',
            icon: <PlusIcon aria-hidden />,
            keys: 'N',
            onAdd: () => setAdding(true),
          }
        }
      />
      {isAdding && <ScheduleDialog schedule={undefined} onClose={() => setAdding(false)} />}
    </>
  );
}

const columnsIn = (staff: Staff): Column<ScheduleRow>[] => [
  {
    id: 'name',
    header: 'Schedule',
    width: '30%',
    cell: (schedule) => <EntityLink area="on-call" entity={schedule} isRow />,
  },
  {
    id: 'now',
    header: 'On call now',
    cell: ({ onCall }) => <OnCallPerson memberId={onCall.memberId} staff={staff} />,
  },
  {
    id: 'until',
    header: 'Until',
    cell: ({ onCall: { until }, timeZone }) =>
      until === undefined ? 'No change' : formatShiftTime(until, timeZone),
    wideOnly: true,
  },
  {
    id: 'next',
    header: 'Next',
    cell: ({ onCall: { next } }) => next && <OnCallPerson memberId={next.memberId} staff={staff} />,
    wideOnly: true,
  },
  {
    id: 'from',
    header: 'From',
    cell: ({ onCall: { next }, timeZone }) => next && formatShiftTime(next.from, timeZone),
    wideOnly: true,
  },
  {
    id: 'zone',
    header: 'Time zone',
    cell: ({ timeZone }) => zoneWord(timeZone),
    wideOnly: true,
  },
];
