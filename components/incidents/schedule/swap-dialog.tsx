'use client';

import { draftSchema } from '@/components/core/form/draft-schema';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useSave } from '@/components/platform/sync/use-save';
import { useTenant } from '@/components/platform/sync/tenant';
import { Combobox } from '@/components/ui/combobox';
import { newId } from '@/zero/core/ids';
import type { Shift } from '@/zero/incidents/schedule/on-call';
import type { Schedule } from '@/zero/incidents/schedule/schema';
import { mutators } from '@/zero/mutators';
import { nameIn } from './on-call-person';
import { formatShiftTime } from './shift-time';
import type { Staff } from './use-schedules';

type SwapDialogProps = {
  schedule: Schedule;
  staff: Staff;
  /** Shifts that have not begun. */
  shifts: readonly Shift[];
  onClose: () => void;
};

type Draft = { own: string | null; other: string | null };

/** Exchanges a shift of one's own for one of a colleague. */
export function SwapDialog({ schedule, staff, shifts, onClose }: SwapDialogProps) {
  const { organization, actor } = useTenant();
  const save = useSave();
  const form = useEntityForm({
    schema: draftSchema(
      ({ own, other }: Draft) => ({
        own: own === null ? 'Choose a shift.' : undefined,
        other: other === null ? 'Choose a shift.' : undefined,
      }),
      (draft) => draft,
    ),
    defaults: { own: null, other: null } as Draft,
    save: async ({ own, other }) => {
      const [first, second] = [own, other].map((from) =>
        shifts.find((shift) => String(shift.from) === from),
      );
      if (!first || !second) return { message: 'This shift has changed. Choose again.' };
      const tenant = { organizationId: organization.id, at: Date.now(), scheduleId: schedule.id };
      return await save(
        mutators.schedule.swap({ ...tenant, first: spanOf(first), second: spanOf(second) }),
        'Swap',
        'Shifts swapped',
      );
    },
    onSaved: onClose,
  });
  const optionOf = (shift: Shift) => ({
    value: String(shift.from),
    label: formatShiftTime(shift.from, schedule.timeZone),
    ...(shift.memberId !== null && { hint: nameIn(staff, shift.memberId) }),
  });
  const isOwn = ({ memberId }: Shift) => memberId === actor.id;
  const isOther = ({ memberId }: Shift) => memberId !== null && memberId !== actor.id;
  return (
    <EntityDialog form={form} onClose={onClose} title="Swap shifts" submitLabel="Swap shifts">
      <Combobox
        label="Your shift"
        options={shifts.filter(isOwn).map(optionOf)}
        {...form.value('own')}
      />
      <Combobox
        label="For the shift of a colleague"
        options={shifts.filter(isOther).map(optionOf)}
        {...form.value('other')}
      />
    </EntityDialog>
  );
}

const spanOf = ({ from, to }: Shift) => ({ id: newId(), startsAt: from, endsAt: to });
