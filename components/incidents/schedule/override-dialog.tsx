'use client';

import { zoneWord } from '@/components/core/choices/time-zones';
import { draftSchema } from '@/components/core/form/draft-schema';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useSave } from '@/components/platform/sync/use-save';
import { useTenant } from '@/components/platform/sync/tenant';
import { Combobox } from '@/components/ui/combobox';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import type { Span } from '@/zero/incidents/schedule/rotation';
import type { Schedule } from '@/zero/incidents/schedule/schema';
import { mutators } from '@/zero/mutators';
import { can } from '@/zero/roles';
import { fromLocalInput, toLocalInput } from './shift-time';
import { staffOptions } from './staff-options';
import type { Staff } from './use-schedules';

type OverrideDialogProps = {
  schedule: Schedule;
  staff: Staff;
  /** What it proposes. */
  span: Span;
  onClose: () => void;
};

type Draft = { memberId: string; startsAt: string; endsAt: string };

/** Puts somebody on call for a span; agents take over, or give a shift of their own away. */
export function OverrideDialog({ schedule, staff, span, onClose }: OverrideDialogProps) {
  const { organization, actor } = useTenant();
  const save = useSave();
  const { timeZone } = schedule;
  const form = useEntityForm({
    schema: overrideSchema(timeZone),
    defaults: {
      memberId: actor.id,
      startsAt: toLocalInput(span.from, timeZone),
      endsAt: toLocalInput(span.to, timeZone),
    },
    save: ({ memberId, ...times }) => {
      const tenant = { organizationId: organization.id, at: Date.now(), scheduleId: schedule.id };
      const override = { ...tenant, id: newId(), ...times };
      return memberId === actor.id && !can(actor, 'schedule.manage')
        ? save(mutators.schedule.takeOver(override), 'Override')
        : save(mutators.schedule.override({ ...override, memberId }), 'Override');
    },
    onSaved: onClose,
  });
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title="Override shifts"
      description={
        can(actor, 'schedule.manage')
          ? `Times are in ${zoneWord(timeZone)}.`
          : `Take shifts over, or give away shifts of your own. Times are in ${zoneWord(timeZone)}.`
      }
      submitLabel="Override shifts"
    >
      <Combobox label="On call" options={staffOptions(staff)} {...form.value('memberId')} />
      <div className="grid grid-cols-2 items-start gap-3 max-sm:grid-cols-1">
        <TextField type="datetime-local" label="From" {...form.text('startsAt')} />
        <TextField type="datetime-local" label="To" {...form.text('endsAt')} />
      </div>
    </EntityDialog>
  );
}

function overrideSchema(timeZone: string) {
  const read = ({ memberId, startsAt, endsAt }: Draft) => ({
    memberId,
    startsAt: fromLocalInput(startsAt, timeZone),
    endsAt: fromLocalInput(endsAt, timeZone),
  });
  return draftSchema((draft: Draft) => {
    const { startsAt, endsAt } = read(draft);
    return {
      startsAt: Number.isNaN(startsAt) ? 'Choose a time.' : undefined,
      endsAt: endsAt > startsAt ? undefined : 'Choose a time after the start.',
    };
  }, read);
}
