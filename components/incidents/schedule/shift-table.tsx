'use client';

import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { type Column, Table } from '@/components/ui/table';
import { formatDurationRough } from '@/lib/format/duration';
import type { Shift } from '@/zero/incidents/schedule/on-call';
import { nameIn, OnCallPerson } from './on-call-person';
import { formatShiftTime } from './shift-time';
import type { Staff } from './use-schedules';

type ShiftTableProps = {
  shifts: readonly Shift[];
  staff: Staff;
  timeZone: string;
  now: number;
  ownId: string;
  layerName: (id: string) => string;
  onTakeOver: (shift: Shift) => void;
  onRemove: (overrideId: string) => void;
  /** Whether the person may remove this override. */
  mayRemove: (shift: Shift) => boolean;
};

/** The shifts of the final schedule in words, gaps among them, with what can be done about each. */
export function ShiftTable(props: ShiftTableProps) {
  return (
    <Table
      caption="Shifts"
      columns={columnsWith(props)}
      rows={props.shifts}
      rowKey={({ from }) => from}
      rowClass={({ memberId }) => (memberId === null ? 'bg-warning-soft' : undefined)}
    />
  );
}

function columnsWith(props: ShiftTableProps): Column<Shift>[] {
  const { staff, timeZone, now, ownId, layerName, onTakeOver, onRemove, mayRemove } = props;
  const timeOf = (at: number) => formatShiftTime(at, timeZone);
  return [
    { id: 'from', header: 'From', cell: ({ from }) => timeOf(from) },
    { id: 'to', header: 'To', cell: ({ to }) => timeOf(to), wideOnly: true },
    {
      id: 'length',
      header: 'Length',
      align: 'end',
      cell: ({ from, to }) => formatDurationRough(to - from),
      wideOnly: true,
    },
    {
      id: 'person',
      header: 'On call',
      cell: (shift) => (
        <span className="inline-flex items-center gap-2">
          <OnCallPerson memberId={shift.memberId} staff={staff} />
          {shift.from <= now && now < shift.to && <Badge tone="info">Now</Badge>}
        </span>
      ),
    },
    {
      id: 'source',
      header: 'Decided by',
      cell: ({ layerId, overrideId, memberId }) =>
        memberId === null ? 'Gap' : overrideId ? 'Override' : layerId && layerName(layerId),
      wideOnly: true,
    },
    {
      id: 'actions',
      header: 'Actions',
      align: 'end',
      cell: (shift) => {
        if (shift.to <= now) return null;
        const { overrideId } = shift;
        const whose = shift.memberId === null ? 'the gap' : nameIn(staff, shift.memberId);
        if (overrideId && mayRemove(shift)) {
          return (
            <Button
              size="sm"
              variant="ghost"
              aria-label={`Remove override from ${timeOf(shift.from)}`}
              onClick={() => onRemove(overrideId)}
            >
              Remove override
            </Button>
          );
        }
        if (shift.memberId === ownId) return null;
        return (
          <Button
            size="sm"
            variant="ghost"
            aria-label={`Take over from ${whose}, ${timeOf(shift.from)}`}
            onClick={() => onTakeOver(shift)}
          >
            Take over
          </Button>
        );
      },
    },
  ];
}
