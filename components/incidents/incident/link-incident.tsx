'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import type { LinkDialogProps } from '@/components/platform/module/define-screens';
import { LinkPicker, mostOffered } from '@/components/platform/subject-link/link-picker';
import { useTenant } from '@/components/platform/sync/tenant';
import { anyIncident } from '@/zero/incidents/incident/filter';
import { queries } from '@/zero/queries';
import { incidentName, IncidentStatusBadge } from './incident-badges';

/** Finds the incident that something of another module is linked with. */
export function LinkIncident({ subject, onClose }: LinkDialogProps) {
  const { organization } = useTenant();
  const [text, setText] = useState('');
  const [incidents] = useQuery(
    queries.incident.list({
      organizationId: organization.id,
      filter: { ...anyIncident, text: text.trim() },
      limit: mostOffered,
      start: null,
    }),
  );
  return (
    <LinkPicker
      subject={subject}
      type="incident"
      placeholder="Incident: number or title"
      empty="No matching incidents."
      text={text}
      onTextChange={setText}
      options={incidents.map(({ id, number, title, status }) => ({
        id,
        label: incidentName(number),
        content: (
          <>
            <span className="w-16 shrink-0 text-ink-muted tabular-nums">
              {incidentName(number)}
            </span>
            <span dir="auto" className="min-w-0 flex-1 truncate">
              {title}
            </span>
            <IncidentStatusBadge status={status} />
          </>
        ),
      }))}
      onClose={onClose}
    />
  );
}
