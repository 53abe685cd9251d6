'use client';

import { useQuery } from '@rocicorp/zero/react';
import { z } from 'zod';
import { fromValue, nothing, toValue } from '@/components/core/choices/choices';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { Combobox } from '@/components/ui/combobox';
import { FilterMenu } from '@/components/ui/filter-menu';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import { postImpactSchema, postTitleSchema } from '@/zero/incidents/status-page/fields';
import type { StatusComponent, StatusPost } from '@/zero/incidents/status-page/schema';
import type { PostImpact, PostKind } from '@/zero/incidents/status-page/values';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { anyIncident } from '@/zero/incidents/incident/filter';
import { incidentName } from '../incident/incident-badges';
import { impactOptions } from './status-words';

type PostDialogProps = {
  statusPageId: string;
  /** Undefined for a new one. */
  post: StatusPost | undefined;
  kind: PostKind;
  components: readonly StatusComponent[];
  onClose: () => void;
};

/** Waits for the components of an existing post, which its form begins with. */
export function PostDialog(props: PostDialogProps) {
  const { organization } = useTenant();
  const [affected, { type }] = useQuery(
    queries.statusPost.affected({
      organizationId: organization.id,
      statusPostId: props.post?.id ?? noPost,
    }),
  );
  if (props.post && type !== 'complete') return null;
  const componentIds = props.post ? affected.map(({ componentId }) => componentId) : [];
  return <PostForm {...props} componentIds={componentIds} />;
}

const noPost = '00000000-0000-7000-8000-000000000000';
const hour = 3_600_000;

const timeSchema = z.string().transform((text, context) => {
  const at = new Date(text).getTime();
  if (Number.isNaN(at)) context.addIssue({ code: 'custom', message: 'Choose a time.' });
  return at;
});

const fields = {
  title: postTitleSchema,
  impact: postImpactSchema,
  componentIds: z.array(z.string()),
  incidentId: z.string().transform(fromValue),
};

const incidentSchema = z.object({
  ...fields,
  from: z.string().transform(() => null),
  until: z.string().transform(() => null),
});

const maintenanceSchema = z
  .object({ ...fields, from: timeSchema, until: timeSchema })
  .refine(({ from, until }) => until > from, {
    path: ['until'],
    message: 'The end is after the start.',
  });

type Typed = {
  title: string;
  impact: PostImpact;
  componentIds: string[];
  incidentId: string;
  from: string;
  until: string;
};
type Read = Omit<Typed, 'from' | 'until' | 'incidentId'> & {
  incidentId: string | null;
  from: number | null;
  until: number | null;
};

function PostForm({
  statusPageId,
  post,
  kind,
  components,
  componentIds,
  onClose,
}: PostDialogProps & { componentIds: string[] }) {
  const { organization } = useTenant();
  const save = useSave();
  const isMaintenance = kind === 'maintenance';
  const [incidents] = useQuery(
    queries.incident.list({
      organizationId: organization.id,
      filter: anyIncident,
      limit: 50,
      start: null,
    }),
  );
  const form = useEntityForm<Typed, Read>({
    schema: isMaintenance ? maintenanceSchema : incidentSchema,
    defaults: {
      title: post?.title ?? '',
      impact: (post?.impact as PostImpact | undefined) ?? (isMaintenance ? 'none' : 'minor'),
      componentIds,
      incidentId: toValue(post?.incidentId ?? null),
      from: localInput(post?.scheduledFor ?? nextHour(24)),
      until: localInput(post?.scheduledUntil ?? nextHour(25)),
    },
    save: ({ from: scheduledFor, until: scheduledUntil, ...values }) => {
      const tenant = { organizationId: organization.id, at: Date.now() };
      const args = { ...tenant, ...values, scheduledFor, scheduledUntil };
      return post
        ? save(mutators.statusPost.change({ ...args, statusPostId: post.id }), 'Post')
        : save(
            mutators.statusPost.create({ ...args, id: newId(), statusPageId, kind }),
            'Draft',
            'Draft saved',
          );
    },
    onSaved: onClose,
  });
  const affected = form.value('componentIds');
  const noun = isMaintenance ? 'maintenance' : 'incident post';
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title={
        post ? `Change ${noun}` : isMaintenance ? 'Schedule maintenance' : 'Write incident post'
      }
      {...(!post && { description: 'It is a draft until you publish it with its first update.' })}
      submitLabel={post ? 'Save post' : 'Save draft'}
    >
      <TextField label="Title" maxLength={200} {...form.text('title')} />
      {isMaintenance ? (
        <div className="grid grid-cols-2 items-start gap-3 max-sm:grid-cols-1">
          <TextField type="datetime-local" label="Start" {...form.text('from')} />
          <TextField type="datetime-local" label="End" {...form.text('until')} />
        </div>
      ) : (
        <Select label="Impact" options={impactOptions} {...form.value('impact')} />
      )}
      <FilterMenu
        label="Affected components"
        options={components.map(({ id, name }) => ({ value: id, label: name }))}
        value={affected.value}
        onValueChange={affected.onValueChange}
      />
      {!isMaintenance && (
        <Combobox
          label="Describes the incident"
          hint="Clients whose tickets are linked with it see this post there, and nothing else of it."
          options={[
            { value: nothing, label: 'None' },
            ...incidents.map(({ id, number, title }) => ({
              value: id,
              label: `${incidentName(number)} ${title}`,
            })),
          ]}
          {...form.value('incidentId')}
        />
      )}
    </EntityDialog>
  );
}

const nextHour = (hours: number) => Math.ceil(Date.now() / hour + hours) * hour;

/** `YYYY-MM-DDTHH:MM` in the reader's own time, as such a field takes it. */
function localInput(at: number): string {
  const shifted = at - new Date(at).getTimezoneOffset() * 60_000;
  return new Date(shifted).toISOString().slice(0, 16);
}
