'use client';

import { useState } from 'react';
import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { Button } from '@/components/ui/button';
import { Markdown } from '@/components/ui/markdown';
import { Panel } from '@/components/ui/panel';
import { TextArea } from '@/components/ui/text-area';
import { incidentSummarySchema } from '@/zero/incidents/incident/fields';
import type { Incident } from '@/zero/incidents/incident/schema';
import { summaryLimit } from '@/zero/incidents/incident/values';
import type { IncidentChanges } from './use-incident-changes';

const schema = z.object({ summary: incidentSummarySchema });

type IncidentSummaryProps = { incident: Incident; changes: IncidentChanges; mayRespond: boolean };

/** What is known so far, for whoever comes late. */
export function IncidentSummary({ incident, changes, mayRespond }: IncidentSummaryProps) {
  const [isOpen, setOpen] = useState(false);
  const { summary } = incident;
  return (
    <Panel
      title="Summary"
      actions={
        mayRespond && (
          <Button size="sm" onClick={() => setOpen(true)}>
            {summary ? 'Change summary' : 'Write summary'}
          </Button>
        )
      }
    >
      <div className="text-14 break-words">
        {summary ? (
          <Markdown text={summary} />
        ) : (
          <p className="text-13 text-ink-muted">
            Nothing is written yet. A few sentences help whoever comes late.
          </p>
        )}
      </div>
      {isOpen && (
        <SummaryDialog
          summary={summary}
          onSave={changes.changeSummary}
          onClose={() => setOpen(false)}
        />
      )}
    </Panel>
  );
}

type SummaryDialogProps = {
  summary: string;
  onSave: (summary: string) => void;
  onClose: () => void;
};

function SummaryDialog({ summary: before, onSave, onClose }: SummaryDialogProps) {
  const form = useEntityForm({
    schema,
    defaults: { summary: before },
    save: async ({ summary }) => {
      if (summary !== before) onSave(summary);
      return undefined;
    },
    onSaved: onClose,
  });
  return (
    <EntityDialog form={form} onClose={onClose} title="Summary" submitLabel="Save summary">
      <TextArea
        label="Summary"
        hint="Markdown works."
        minRows={5}
        maxRows={14}
        maxLength={summaryLimit}
        {...form.text('summary')}
      />
    </EntityDialog>
  );
}
