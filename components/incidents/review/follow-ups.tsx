'use client';

import { DotsThreeIcon } from '@phosphor-icons/react/dist/ssr/DotsThree';
import { useId, useState } from 'react';
import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { Form } from '@/components/core/form/form';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useLinking } from '@/components/platform/subject-link/use-linking';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { TextField } from '@/components/ui/text-field';
import type { Incident } from '@/zero/incidents/incident/schema';
import { followUpTitleSchema } from '@/zero/incidents/review/fields';
import type { IncidentFollowUp } from '@/zero/incidents/review/schema';
import { followUpTitleLimit } from '@/zero/incidents/review/values';
import type { Profile } from '@/zero/platform/member/schema';
import { incidentName } from '../incident/incident-badges';
import { PersonPicker } from './person-picker';
import type { ReviewChanges } from './use-review-changes';

const schema = z.object({ title: followUpTitleSchema });

type Shared = {
  incident: Incident;
  changes: ReviewChanges;
  people: readonly Profile[];
  mayRespond: boolean;
};

/** What has to be done so that it does not come again, each with its owner. */
export function FollowUps({
  followUps,
  ...shared
}: Shared & { followUps: readonly IncidentFollowUp[] }) {
  const id = useId();
  const { changes, mayRespond } = shared;
  const form = useEntityForm({
    schema,
    defaults: { title: '' },
    save: async ({ title }) => {
      changes.addFollowUp(title);
      return undefined;
    },
    startsAnew: true,
  });
  if (followUps.length === 0 && !mayRespond) return null;
  return (
    <section aria-labelledby={id} className="border-t border-line pt-3">
      <h3 id={id} className="text-13 font-semibold">
        Follow-ups
      </h3>
      <ul aria-label="Follow-ups" className="mt-1 flex flex-col">
        {followUps.map((followUp) => (
          <FollowUpItem key={followUp.id} followUp={followUp} {...shared} />
        ))}
      </ul>
      {mayRespond && (
        <Form form={form} className="mt-2">
          <div className="flex items-start gap-2">
            <TextField
              label="New follow-up"
              hideLabel
              placeholder="What has to be done?"
              maxLength={followUpTitleLimit}
              className="min-w-0 flex-1"
              {...form.text('title')}
            />
            <Button type="submit" loading={form.isBusy}>
              Add follow-up
            </Button>
          </div>
        </Form>
      )}
    </section>
  );
}

function FollowUpItem({
  followUp,
  incident,
  changes,
  people,
  mayRespond,
}: Shared & { followUp: IncidentFollowUp }) {
  const { title, ownerId, doneAt } = followUp;
  const [isChanging, setChanging] = useState(false);
  const linking = useLinking(
    {
      subjectType: 'incident',
      subjectId: incident.id,
      label: `${incidentName(incident.number)} ${incident.title}`,
      title,
    },
    { kind: 'follow_up', onLinked: () => changes.dropFollowUp(followUp) },
  );
  const assign = (memberId: string | null) => changes.changeFollowUp(followUp, title, memberId);
  return (
    <li className="flex items-center gap-2">
      <Checkbox
        label={title}
        checked={doneAt !== null}
        disabled={!mayRespond}
        onCheckedChange={(isDone) => changes.setDone(followUp, isDone)}
        className="min-w-0 flex-1 py-1 wrap-anywhere"
      />
      <PersonPicker
        label={`Owner of “${title}”`}
        memberId={ownerId ?? null}
        people={people}
        onChange={mayRespond ? assign : undefined}
      />
      {mayRespond && (
        <Menu
          align="end"
          trigger={
            <IconButton
              size="sm"
              label={`More for “${title}”`}
              icon={<DotsThreeIcon aria-hidden weight="bold" />}
            />
          }
        >
          <MenuItem onSelect={() => setChanging(true)}>Change follow-up</MenuItem>
          {linking.items}
          <MenuItem onSelect={() => changes.removeFollowUp(followUp)}>Remove follow-up</MenuItem>
        </Menu>
      )}
      {linking.dialog}
      {isChanging && (
        <FollowUpDialog
          title={title}
          onSave={(next) => changes.changeFollowUp(followUp, next, ownerId ?? null)}
          onClose={() => setChanging(false)}
        />
      )}
    </li>
  );
}

type FollowUpDialogProps = { title: string; onSave: (title: string) => void; onClose: () => void };

function FollowUpDialog({ title: before, onSave, onClose }: FollowUpDialogProps) {
  const form = useEntityForm({
    schema,
    defaults: { title: before },
    save: async ({ title }) => {
      if (title !== before) onSave(title);
      return undefined;
    },
    onSaved: onClose,
  });
  return (
    <EntityDialog form={form} onClose={onClose} title="Follow-up" submitLabel="Save follow-up">
      <TextField
        label="What has to be done?"
        maxLength={followUpTitleLimit}
        {...form.text('title')}
      />
    </EntityDialog>
  );
}
