'use client';

import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import type { Holiday } from '@/zero/desk/holiday/schema';
import { ImpactNote } from './impact-note';

type HolidayDialogProps = { taken: readonly Holiday[]; onClose: () => void };

/** A day off with its name. */
export function HolidayDialog({ taken, onClose }: HolidayDialogProps) {
  const { organization } = useTenant();
  const write = useWrite();
  const [date, setDate] = useState('');
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const onDate = Date.parse(`${date}T00:00:00Z`);
  const double = taken.find((holiday) => holiday.onDate === onDate);
  const isReady = name !== '' && !Number.isNaN(onDate) && !double;

  function save() {
    if (!isReady) return;
    const place = { organizationId: organization.id, at: Date.now() };
    void write(mutators.holiday.create({ ...place, id: newId(), onDate, name }), 'Holiday');
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title="Add holiday"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!isReady} onClick={save}>
            Add holiday
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          type="date"
          label="Date"
          min="2000-01-01"
          max="2099-12-31"
          value={date}
          error={double && `${double.name} is on this day already.`}
          onChange={(event) => setDate(event.target.value)}
        />
        <TextField
          label="Name"
          maxLength={80}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <ImpactNote request={{ kind: 'hours' }} />
      </div>
    </Dialog>
  );
}
