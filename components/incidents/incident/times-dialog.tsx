'use client';

import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { TextField } from '@/components/ui/text-field';
import type { Incident } from '@/zero/incidents/incident/schema';
import {
  freeTimes,
  type IncidentTime,
  incidentTimes,
  misplacedTime,
  type Times,
  timesOf,
} from '@/zero/incidents/incident/times';
import { timeWords } from './incident-event-words';
import { fromLocalInput, toLocalInput } from './local-input';
import type { IncidentChanges } from './use-incident-changes';

const schema = z.record(z.string(), z.string());

const misplacedNow = (times: Times) => misplacedTime(times, Date.now());

type TimesDialogProps = { incident: Incident; changes: IncidentChanges; onClose: () => void };

/** Corrects the times of an incident; those that follow from its status can be moved. */
export function TimesDialog({ incident, changes, onClose }: TimesDialogProps) {
  const before = timesOf(incident);
  const shown = incidentTimes.filter(
    (name) => before[name] !== null || freeTimes.some((free) => free === name),
  );
  const form = useEntityForm({
    schema,
    defaults: Object.fromEntries(shown.map((name) => [name, toLocalInput(before[name])])) as Record<
      string,
      string
    >,
    save: async (typed) => {
      const given = Object.fromEntries(
        shown
          // Seconds that the field does not show stay as they are.
          .filter((name) => typed[name] !== toLocalInput(before[name]))
          .map((name) => [name, fromLocalInput(typed[name] ?? '')]),
      ) as Partial<Record<IncidentTime, number | null>>;
      const misplaced = misplacedNow({ ...before, ...given });
      if (misplaced) {
        return {
          message: 'The times must follow one another, none in the future.',
          at: misplaced,
        };
      }
      if (Object.keys(given).length > 0) void changes.changeTimes(given);
      return undefined;
    },
    onSaved: onClose,
  });
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title="Change times"
      description="In your own time zone. What is empty is unknown."
      submitLabel="Save times"
    >
      <div className="grid grid-cols-2 items-start gap-3 max-sm:grid-cols-1">
        {shown.map((name) => (
          <TextField
            key={name}
            label={timeWords[name]}
            type="datetime-local"
            {...form.text(name)}
          />
        ))}
      </div>
    </EntityDialog>
  );
}
