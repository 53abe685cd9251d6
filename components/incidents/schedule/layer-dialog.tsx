'use client';

import { zoneWord } from '@/components/core/choices/time-zones';
import { draftSchema, validationMessage } from '@/components/core/form/draft-schema';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useSave } from '@/components/platform/sync/use-save';
import { useTenant } from '@/components/platform/sync/tenant';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import { layerFields } from '@/zero/incidents/schedule/fields';
import type { Schedule, ScheduleLayer } from '@/zero/incidents/schedule/schema';
import type { Restriction, ShiftUnit } from '@/zero/incidents/schedule/values';
import { mutators } from '@/zero/mutators';
import { ParticipantsField } from './participants-field';
import { RestrictionsField } from './restrictions-field';
import { type Rotation, rotationOf, unitOf } from './rotation-words';
import { fromLocalInput, midnightsFrom, toLocalInput } from './shift-time';
import type { Staff } from './use-schedules';

type Draft = {
  name: string;
  rotation: Rotation;
  shiftLength: string;
  shiftUnit: ShiftUnit;
  startsAt: string;
  endsAt: string;
  participantIds: string[];
  restrictions: Restriction[];
};

type LayerDialogProps = {
  schedule: Schedule;
  /** Undefined for a new one. */
  layer: ScheduleLayer | undefined;
  staff: Staff;
  onClose: () => void;
};

const rotationOptions = [
  { value: 'hourly', label: 'Hourly' },
  { value: 'daily', label: 'Daily' },
  { value: 'weekly', label: 'Weekly' },
  { value: 'custom', label: 'Custom' },
] as const;

const unitOptions = [
  { value: 'hour', label: 'Hours' },
  { value: 'day', label: 'Days' },
  { value: 'week', label: 'Weeks' },
] as const;

/** A rotation: who takes turns, how long a shift is, and when the layer applies. */
export function LayerDialog({ schedule, layer, staff, onClose }: LayerDialogProps) {
  const { organization } = useTenant();
  const save = useSave();
  const { timeZone } = schedule;
  const form = useEntityForm({
    schema: layerSchema(timeZone),
    defaults: draftOf(layer, timeZone),
    save: (values) => {
      const tenant = { organizationId: organization.id, at: Date.now(), scheduleId: schedule.id };
      if (!layer) {
        return save(mutators.schedule.addLayer({ ...tenant, id: newId(), ...values }), 'Layer');
      }
      const layerId = layer.id;
      return save(mutators.schedule.changeLayer({ ...tenant, layerId, ...values }), 'Layer');
    },
    onSaved: onClose,
  });
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title={layer ? 'Change layer' : 'Add layer'}
      description={`Times are in ${zoneWord(timeZone)}.`}
      submitLabel={layer ? 'Save layer' : 'Add layer'}
    >
      <TextField label="Name" maxLength={120} {...form.text('name')} />
      <ParticipantsField staff={staff} {...form.value('participantIds')} />
      <div className="grid grid-cols-3 items-start gap-3 max-sm:grid-cols-1">
        <Select label="Rotation" options={rotationOptions} {...form.value('rotation')} />
        {form.values.rotation === 'custom' && (
          <>
            <TextField
              type="number"
              min={1}
              max={999}
              label="Shift length"
              {...form.text('shiftLength')}
            />
            <Select label="Unit" options={unitOptions} {...form.value('shiftUnit')} />
          </>
        )}
      </div>
      <div className="grid grid-cols-2 items-start gap-3 max-sm:grid-cols-1">
        <TextField
          type="datetime-local"
          label="First handover"
          hint="Later handovers are at the same time of day."
          {...form.text('startsAt')}
        />
        <TextField
          type="datetime-local"
          label="Ends"
          hint="Empty for no end."
          {...form.text('endsAt')}
        />
      </div>
      <RestrictionsField {...form.value('restrictions')} />
    </EntityDialog>
  );
}

function draftOf(layer: ScheduleLayer | undefined, timeZone: string): Draft {
  const [tomorrow = 0] = midnightsFrom(Date.now(), 1, 1, timeZone);
  return {
    name: layer?.name ?? '',
    rotation: layer ? rotationOf(layer) : 'weekly',
    shiftLength: String(layer?.shiftLength ?? 1),
    shiftUnit: layer?.shiftUnit ?? 'week',
    startsAt: toLocalInput(layer?.startsAt ?? tomorrow, timeZone),
    endsAt: typeof layer?.endsAt === 'number' ? toLocalInput(layer.endsAt, timeZone) : '',
    participantIds: layer?.participants.map(({ memberId }) => memberId) ?? [],
    restrictions: (layer?.restrictions ?? []).map((each) => ({
      ...each,
      weekdays: [...each.weekdays],
    })),
  };
}

function layerSchema(timeZone: string) {
  const read = (draft: Draft) => ({
    name: draft.name.trim(),
    startsAt: fromLocalInput(draft.startsAt, timeZone),
    endsAt: draft.endsAt === '' ? null : fromLocalInput(draft.endsAt, timeZone),
    shiftLength: draft.rotation === 'custom' ? Number(draft.shiftLength) : 1,
    shiftUnit: draft.rotation === 'custom' ? draft.shiftUnit : unitOf[draft.rotation],
    participantIds: draft.participantIds,
    restrictions: draft.restrictions,
  });
  return draftSchema((draft: Draft) => {
    const { name, startsAt, endsAt, shiftLength, participantIds, restrictions } = read(draft);
    const isOrdered = endsAt === null || endsAt > startsAt;
    return {
      name: validationMessage(layerFields.name, name),
      startsAt: Number.isNaN(startsAt) ? 'Choose a time.' : undefined,
      endsAt: isOrdered ? undefined : 'It ends after the first handover.',
      shiftLength: validationMessage(layerFields.shiftLength, shiftLength),
      participantIds:
        participantIds.length === 0
          ? 'Add at least one person.'
          : validationMessage(layerFields.participantIds, participantIds),
      restrictions: validationMessage(layerFields.restrictions, restrictions),
    };
  }, read);
}
