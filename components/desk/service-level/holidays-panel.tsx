'use client';

import { useQuery } from '@rocicorp/zero/react';
import { PlusIcon } from '@phosphor-icons/react/dist/ssr/Plus';
import { TrashIcon } from '@phosphor-icons/react/dist/ssr/Trash';
import { useState } from 'react';
import { NoRows } from '@/components/platform/sync/no-rows';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Panel } from '@/components/ui/panel';
import { toast } from '@/components/ui/toast';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import type { Holiday } from '@/zero/desk/holiday/schema';
import { HolidayDialog } from './holiday-dialog';
import { holidayDate, isPast } from './holiday-words';
import { ImpactDialog } from './impact-dialog';

/** The days off, those to come first. */
export function HolidaysPanel() {
  const { organization } = useTenant();
  const write = useWrite();
  const [holidays, { type }] = useQuery(queries.holiday.all({ organizationId: organization.id }));
  const [isAdding, setAdding] = useState(false);
  const [asked, setAsked] = useState<Holiday>();
  const [today] = useState(Date.now);
  const past = holidays.filter(({ onDate }) => isPast(onDate, today));
  const coming = holidays.filter((holiday) => !past.includes(holiday));

  async function remove({ id }: Holiday) {
    const place = { organizationId: organization.id, at: Date.now() };
    const outcome = await write(mutators.holiday.remove({ ...place, holidayId: id }), 'Holiday');
    if (outcome === 'saved') toast('Holiday removed');
  }

  return (
    <Panel
      flush
      title="Holidays"
      description="Closed all day, regardless of business hours."
      actions={
        <Button size="sm" icon={<PlusIcon aria-hidden />} onClick={() => setAdding(true)}>
          Add holiday
        </Button>
      }
    >
      {holidays.length === 0 && (
        <NoRows isKnown={type === 'complete'}>
          No holidays yet. Add the days on which your team is closed.
        </NoRows>
      )}
      <ul aria-label="Holidays">
        {[...coming, ...past.toReversed()].map((holiday) => (
          <li
            key={holiday.id}
            className="flex min-h-9 items-center gap-3 border-line px-4 text-13 not-first:border-t hover:bg-hover"
          >
            <time
              dateTime={new Date(holiday.onDate).toISOString().slice(0, 10)}
              className="w-36 shrink-0 text-ink-muted tabular-nums"
            >
              {holidayDate(holiday.onDate)}
            </time>
            <span
              dir="auto"
              className={past.includes(holiday) ? 'flex-1 text-ink-muted' : 'flex-1'}
            >
              {holiday.name}
            </span>
            <IconButton
              size="sm"
              label={`Remove ${holiday.name}, ${holidayDate(holiday.onDate)}`}
              icon={<TrashIcon aria-hidden />}
              onClick={() => setAsked(holiday)}
            />
          </li>
        ))}
      </ul>
      {isAdding && <HolidayDialog taken={holidays} onClose={() => setAdding(false)} />}
      {asked && (
        <ImpactDialog
          danger
          title={`Remove ${asked.name}, ${holidayDate(asked.onDate)}?`}
          confirmLabel="Remove holiday"
          request={{ kind: 'hours' }}
          onConfirm={() => void remove(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Panel>
  );
}
