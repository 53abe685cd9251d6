'use client';

import { useQuery } from '@rocicorp/zero/react';
import { z } from 'zod';
import { fromValue, nothing, offered, toValue } from '@/components/core/choices/choices';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { Combobox } from '@/components/ui/combobox';
import { FilterMenu } from '@/components/ui/filter-menu';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import {
  defaultTicketThreshold,
  groupingFields,
  serviceDescriptionSchema,
  serviceNameSchema,
  serviceSlugSchema,
} from '@/zero/incidents/service/fields';
import { wouldBeCircular } from '@/zero/incidents/service/rules';
import type { Service } from '@/zero/incidents/service/schema';
import { severities } from '@/zero/incidents/incident/values';
import { severityWord } from '@/zero/incidents/incident/words';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { thresholdOptions, tierOptions } from './tier-words';
import { useServices } from './use-services';

const schema = z.object({
  name: serviceNameSchema,
  slug: serviceSlugSchema,
  description: serviceDescriptionSchema,
  tier: z.string().transform(Number),
  teamId: z.string().transform(fromValue),
  escalationPolicyId: z.string().transform(fromValue),
  ticketThreshold: z.string().transform(Number),
  declareFrom: z.string().transform(fromValue).pipe(groupingFields.declareFrom),
  declareSeverity: z.string().transform(Number),
  groupingMinutes: z.string().transform(Number).pipe(groupingFields.groupingMinutes),
  dependsOnIds: z.array(z.string()),
  clientIds: z.array(z.string()),
});

const declareOptions = [
  { value: nothing, label: 'Never' },
  { value: 'critical', label: 'For critical alerts' },
  { value: 'error', label: 'For errors and worse' },
  { value: 'warning', label: 'For warnings and worse' },
  { value: 'info', label: 'For each alert' },
];

const severityOptions = severities.map((severity) => ({
  value: String(severity),
  label: severityWord(severity),
}));

type ServiceDialogProps = {
  /** Undefined for a new one. */
  service: Service | undefined;
  onClose: () => void;
};

/** Waits for the clients of an existing service, which its form begins with. */
export function ServiceDialog(props: ServiceDialogProps) {
  const { organization } = useTenant();
  const [uses, { type }] = useQuery(
    props.service !== undefined &&
      queries.service.clients({ organizationId: organization.id, serviceId: props.service.id }),
  );
  if (props.service && type !== 'complete') return null;
  return <ServiceForm {...props} clientIds={(uses ?? []).map(({ clientId }) => clientId)} />;
}

/** What a service is, who owns it and what it needs. */
function ServiceForm({
  service,
  clientIds,
  onClose,
}: ServiceDialogProps & { clientIds: string[] }) {
  const { organization } = useTenant();
  const { services, edges, dependenciesOf } = useServices();
  const [teams] = useQuery(queries.team.all({ organizationId: organization.id }));
  const [clients] = useQuery(queries.client.all({ organizationId: organization.id }));
  const [policies] = useQuery(queries.escalationPolicy.names({ organizationId: organization.id }));
  const save = useSave();
  const form = useEntityForm({
    schema,
    defaults: {
      name: service?.name ?? '',
      slug: service?.slug ?? '',
      description: service?.description ?? '',
      tier: String(service?.tier ?? 3),
      teamId: toValue(service?.teamId ?? null),
      escalationPolicyId: toValue(service?.escalationPolicyId ?? null),
      ticketThreshold: String(service?.ticketThreshold ?? defaultTicketThreshold),
      declareFrom: toValue(service?.declareFrom ?? null),
      declareSeverity: String(service?.declareSeverity ?? 2),
      groupingMinutes: String(service?.groupingMinutes ?? 60),
      dependsOnIds: service ? dependenciesOf(service.id).map(({ id }) => id) : [],
      clientIds,
    },
    save: (values) => {
      const tenant = { organizationId: organization.id, at: Date.now() };
      return service
        ? save(mutators.service.change({ ...tenant, serviceId: service.id, ...values }), 'Service')
        : save(mutators.service.create({ ...tenant, id: newId(), ...values }), 'Service');
    },
    onSaved: onClose,
  });
  const dependencies = form.value('dependsOnIds');
  const used = form.value('clientIds');
  const choices = services.filter(
    ({ id, archivedAt }) =>
      dependencies.value.includes(id) ||
      (archivedAt === null && (!service || !wouldBeCircular(edges, service.id, [id]))),
  );
  const label = service ? 'Save service' : 'Add service';
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title={service ? 'Change service' : 'Add service'}
      submitLabel={label}
    >
      <TextField label="Name" maxLength={120} {...form.text('name')} />
      <TextField
        label="Slug"
        hint="Its name for programs, such as payments-api."
        maxLength={60}
        {...form.text('slug')}
      />
      <TextArea label="Description" maxLength={2000} {...form.text('description')} />
      <div className="grid grid-cols-2 items-start gap-3 max-sm:grid-cols-1">
        <Select label="Tier" options={tierOptions} {...form.value('tier')} />
        <Combobox
          label="Owner team"
          options={[
            { value: nothing, label: 'None' },
            ...offered(teams, service?.teamId).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...form.value('teamId')}
        />
      </div>
      <Combobox
        label="Escalation policy"
        hint="Whom its alerts page."
        options={[
          { value: nothing, label: 'None: nobody is paged' },
          ...policies.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.value('escalationPolicyId')}
      />
      <Select
        label="Suggest an incident"
        hint="When tickets that are linked with it are opened within ten minutes."
        options={thresholdOptions(service?.ticketThreshold)}
        {...form.value('ticketThreshold')}
      />
      <Select
        label="Declare an incident"
        hint="When an alert of this service is triggered that belongs to none yet."
        options={declareOptions}
        {...form.value('declareFrom')}
      />
      <div className="grid grid-cols-2 items-start gap-3 max-sm:grid-cols-1">
        {form.value('declareFrom').value !== nothing && (
          <Select
            label="Severity of the incident"
            options={severityOptions}
            {...form.value('declareSeverity')}
          />
        )}
        <TextField
          label="Group alerts for (minutes)"
          hint="For so long, new alerts join an unresolved incident of this service."
          inputMode="numeric"
          {...form.text('groupingMinutes')}
        />
      </div>
      <FilterMenu
        label="Depends on"
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={dependencies.value}
        onValueChange={dependencies.onValueChange}
      />
      <FilterMenu
        label="Clients that use it"
        options={clients
          .filter(({ id, disabledAt }) => disabledAt === null || used.value.includes(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={used.value}
        onValueChange={used.onValueChange}
      />
    </EntityDialog>
  );
}
