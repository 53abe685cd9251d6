'use client';

import { useQuery } from '@rocicorp/zero/react';
import { Command } from 'cmdk';
import { useState } from 'react';
import type { LinkSubject } from '@/components/platform/module/define-screens';
import { CommandDialog } from '@/components/platform/shell/command-dialog';
import { useLinkChanges } from '@/components/platform/subject-link/use-link-changes';
import { useTenant } from '@/components/platform/sync/tenant';
import { anyIncident } from '@/zero/incidents/incident/filter';
import { queries } from '@/zero/queries';
import { incidentName, IncidentStatusBadge } from './incident-badges';

/** Incidents offered at once; typing finds the others. */
const mostOffered = 12;

/** Finds the incident that something of another module is linked with. */
export function LinkIncident({ subject, onClose }: { subject: LinkSubject; onClose: () => void }) {
  const { organization } = useTenant();
  const { link } = useLinkChanges();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(true);
  const { subjectType, subjectId, label } = subject;
  const [incidents] = useQuery(
    queries.incident.list({
      organizationId: organization.id,
      filter: { ...anyIncident, text: text.trim() },
      limit: mostOffered,
      start: null,
    }),
  );
  return (
    <CommandDialog
      open={isOpen}
      onOpenChange={setOpen}
      onClosed={onClose}
      label={`Link ${label} with`}
      placeholder="Incident: number or title"
      text={text}
      onTextChange={setText}
      empty="No matching incidents."
    >
      {incidents.map(({ id, number, title, status }) => (
        <Command.Item
          key={id}
          value={id}
          onSelect={() => {
            const to = { subjectType: 'incident', subjectId: id };
            link({ from: { subjectType, subjectId }, to }, incidentName(number));
            setOpen(false);
          }}
          className="option-row aria-selected:bg-hover"
        >
          <span className="w-16 shrink-0 text-ink-muted tabular-nums">{incidentName(number)}</span>
          <span dir="auto" className="min-w-0 flex-1 truncate">
            {title}
          </span>
          <IncidentStatusBadge status={status} />
        </Command.Item>
      ))}
    </CommandDialog>
  );
}
