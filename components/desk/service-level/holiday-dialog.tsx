'use client';

import { EntityDialog } from '@/components/core/form/entity-dialog';
import { draftSchema, validationMessage } from '@/components/core/form/draft-schema';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import { holidayNameSchema, onDateSchema } from '@/zero/desk/holiday/fields';
import { mutators } from '@/zero/mutators';
import type { Holiday } from '@/zero/desk/holiday/schema';
import { ImpactNote } from './impact-note';

type HolidayDialogProps = { taken: readonly Holiday[]; onClose: () => void };
type Draft = { date: string; name: string };

/** A day off with its name. */
export function HolidayDialog({ taken, onClose }: HolidayDialogProps) {
  const { organization } = useTenant();
  const save = useSave();
  const form = useEntityForm({
    schema: draftSchema(
      (draft: Draft) => {
        const double = taken.find(({ onDate }) => onDate === dayOf(draft));
        return {
          date: double
            ? `${double.name} is on this day already.`
            : onDateSchema.safeParse(dayOf(draft)).success
              ? undefined
              : 'Choose a day.',
          name: validationMessage(holidayNameSchema, draft.name),
        };
      },
      (draft) => ({ onDate: dayOf(draft), name: draft.name.trim() }),
    ),
    defaults: { date: '', name: '' },
    save: (values) => {
      const place = { organizationId: organization.id, at: Date.now(), id: newId() };
      return save(mutators.holiday.create({ ...place, ...values }), 'Holiday');
    },
    onSaved: onClose,
  });
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      size="sm"
      title="Add holiday"
      submitLabel="Add holiday"
    >
      <TextField
        type="date"
        label="Date"
        min="2000-01-01"
        max="2099-12-31"
        {...form.text('date')}
      />
      <TextField label="Name" maxLength={80} {...form.text('name')} />
      <ImpactNote request={{ kind: 'hours' }} />
    </EntityDialog>
  );
}

/** Midnight in UTC; not a number until a day is chosen. */
const dayOf = ({ date }: Draft) => Date.parse(`${date}T00:00:00Z`);
