'use client';

import { TrashIcon } from '@phosphor-icons/react/dist/ssr/Trash';
import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import { draftSchema, validationMessage } from '@/components/core/form/draft-schema';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { Combobox } from '@/components/ui/combobox';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';
import { hourMs, minuteMs } from '@/lib/time-units';
import { newId } from '@/zero/core/ids';
import { windowFields } from '@/zero/incidents/maintenance-window/fields';
import type { FullMaintenanceWindow } from '@/zero/incidents/maintenance-window/schema';
import { windowTitleLimit } from '@/zero/incidents/maintenance-window/values';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { fromLocalInput, toLocalInput } from '../incident/local-input';
import { WindowActions } from './window-actions';

type WindowDialogProps = {
  /** Undefined for a new one. */
  window: FullMaintenanceWindow | undefined;
  /** What a new one covers to begin with. */
  serviceIds?: readonly string[];
  onClose: () => void;
};

type Draft = { title: string; startsAt: string; endsAt: string; serviceIds: readonly string[] };

const schema = draftSchema(
  ({ title, startsAt, endsAt, serviceIds }: Draft) => {
    const [from, to] = [fromLocalInput(startsAt), fromLocalInput(endsAt)];
    return {
      title: validationMessage(windowFields.title, title),
      startsAt: from === null ? 'Choose a time.' : undefined,
      endsAt: to === null || to <= (from ?? 0) ? 'Choose a time after the start.' : undefined,
      serviceIds: validationMessage(windowFields.serviceIds, serviceIds),
    };
  },
  ({ title, startsAt, endsAt, serviceIds }) => ({
    title,
    startsAt: fromLocalInput(startsAt) ?? 0,
    endsAt: fromLocalInput(endsAt) ?? 0,
    serviceIds: [...serviceIds],
  }),
);

/** When new alerts of which services are suppressed. */
export function WindowDialog({ window, serviceIds = [], onClose }: WindowDialogProps) {
  const { organization } = useTenant();
  const save = useSave();
  const [now] = useState(() => Math.floor(Date.now() / minuteMs) * minuteMs);
  const form = useEntityForm({
    schema,
    defaults: {
      title: window?.title ?? '',
      startsAt: toLocalInput(window?.startsAt ?? now),
      endsAt: toLocalInput(window?.endsAt ?? now + hourMs),
      serviceIds: window?.services.map(({ serviceId }) => serviceId) ?? serviceIds,
    } as Draft,
    save: (values) => {
      const tenant = { organizationId: organization.id, at: Date.now() };
      const { create, change } = mutators.maintenanceWindow;
      return window
        ? save(change({ ...tenant, windowId: window.id, ...values }), 'Maintenance window')
        : save(create({ ...tenant, id: newId(), ...values }), 'Maintenance window');
    },
    onSaved: onClose,
  });
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title={window ? 'Change maintenance window' : 'Add maintenance window'}
      description="New alerts of these services page nobody until it ends. What is still open then is triggered."
      submitLabel={window ? 'Save maintenance window' : 'Add maintenance window'}
      extra={window && <WindowActions window={window} onDone={onClose} />}
    >
      <TextField label="Title" maxLength={windowTitleLimit} {...form.text('title')} />
      <div className="grid grid-cols-2 items-start gap-3 max-sm:grid-cols-1">
        <TextField type="datetime-local" label="Start" {...form.text('startsAt')} />
        <TextField type="datetime-local" label="End" {...form.text('endsAt')} />
      </div>
      <ServicesField {...form.value('serviceIds')} />
    </EntityDialog>
  );
}

type ServicesFieldProps = {
  value: readonly string[];
  onValueChange: (serviceIds: readonly string[]) => void;
  error: string | undefined;
};

function ServicesField({ value, onValueChange, error }: ServicesFieldProps) {
  const { organization } = useTenant();
  const [services] = useQuery(queries.service.all({ organizationId: organization.id }));
  const chosen = services.filter(({ id }) => value.includes(id));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-13 font-medium">Services</legend>
      {chosen.length > 0 && (
        <ul className="mt-1 divide-y divide-line rounded-control border border-line">
          {chosen.map(({ id, name }) => (
            <li key={id} className="flex items-center gap-2 py-0.5 pr-1 pl-2.5 text-13">
              <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
              <IconButton
                size="sm"
                label={`Remove ${name}`}
                icon={<TrashIcon aria-hidden />}
                onClick={() => onValueChange(value.filter((each) => each !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      <Combobox
        label="Add service"
        hideLabel
        placeholder="Add service"
        options={services
          .filter(({ id, archivedAt }) => archivedAt === null && !value.includes(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={null}
        onValueChange={(added) => onValueChange([...value, added])}
        error={error}
      />
    </fieldset>
  );
}
