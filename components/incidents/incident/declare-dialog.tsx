'use client';

import { useQuery } from '@rocicorp/zero/react';
import { z } from 'zod';
import { nothing } from '@/components/core/choices/choices';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import type { LinkDialogProps } from '@/components/platform/module/define-screens';
import { useQueue } from '@/components/platform/outbox/use-queue';
import { useGo } from '@/components/platform/shell/use-go';
import { useLinkNew } from '@/components/platform/subject-link/use-link-new';
import { useTenant } from '@/components/platform/sync/tenant';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import { incidentTitleSchema } from '@/zero/incidents/incident/fields';
import { incidentPath } from '@/zero/incidents/incident/reference';
import { titleLimit } from '@/zero/incidents/incident/values';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import type { IncidentOrigin } from './declaring';
import { severityChoices } from './severity-choices';

const schema = z.object({
  title: incidentTitleSchema,
  severity: z.string().transform(Number),
  summary: z.string(),
  template: z.string(),
});

type DeclareDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  origin?: IncidentOrigin | undefined;
};

/** Two fields; all else can be said in the room, which opens at once. */
export function DeclareDialog({ open, onOpenChange, origin }: DeclareDialogProps) {
  return open && <DeclareForm origin={origin} onClose={() => onOpenChange(false)} />;
}

/** The same for what something of another module reports; the two are linked. */
export const DeclareFor = (props: LinkDialogProps) => <DeclareForm {...props} />;

type DeclareFormProps = Partial<LinkDialogProps> & {
  origin?: IncidentOrigin | undefined;
  onClose: () => void;
};

function DeclareForm({ origin, subject, onClose, ...link }: DeclareFormProps) {
  const { organization } = useTenant();
  const queue = useQueue();
  const linkNew = useLinkNew();
  const [templates] = useQuery(queries.incidentTemplate.all({ organizationId: organization.id }));
  const go = useGo();
  const form = useEntityForm({
    schema,
    defaults: {
      title: origin?.title ?? subject?.title ?? '',
      severity: String(origin?.severity ?? 3),
      summary: '',
      template: nothing,
    },
    save: async ({ title, severity, summary }) => {
      const id = newId();
      const request = mutators.incident.declare({
        organizationId: organization.id,
        at: Date.now(),
        id,
        title,
        severity,
        summary,
        isTriage: false,
        services: origin ? [{ serviceId: origin.serviceId, impact: 'degraded' }] : [],
        alertIds: [...(origin?.alertIds ?? [])],
      });
      void queue(request, 'Incident', {});
      const incident = { subjectType: 'incident', subjectId: id };
      if (subject) linkNew({ subject, ...link }, incident);
      for (const reason of origin?.subjects ?? []) linkNew({ subject: reason }, incident);
      go(`/t/${organization.slug}/${incidentPath(id)}`);
      return undefined;
    },
    onSaved: onClose,
  });
  function choose(template: string) {
    const chosen = templates.find(({ id }) => id === template);
    const written = form.values.title.trim();
    const isUnwritten = written === '' || templates.some(({ title }) => title === written);
    form.change({
      template,
      summary: chosen?.summary ?? '',
      ...(chosen && { severity: String(chosen.severity) }),
      // What somebody wrote is better than what a template begins with.
      ...(chosen?.title && isUnwritten && { title: chosen.title }),
    });
  }
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title="Declare incident"
      submitLabel="Declare incident"
    >
      <TextField
        label="What is happening?"
        maxLength={titleLimit}
        autoComplete="off"
        {...form.text('title')}
      />
      <Select
        label="Severity"
        hint="If unsure, choose the higher one."
        options={severityChoices}
        {...form.value('severity')}
      />
      {templates.length > 0 && (
        <Select
          label="Template"
          options={[
            { value: nothing, label: 'None' },
            ...templates.map(({ id: value, name }) => ({ value, label: name })),
          ]}
          value={form.values.template}
          onValueChange={choose}
        />
      )}
    </EntityDialog>
  );
}
