'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { absoluteTime } from '@/lib/format/time';
import type { Incident } from '@/zero/incidents/incident/schema';
import { incidentTimes } from '@/zero/incidents/incident/times';
import { timeWords } from './incident-event-words';
import { TimesDialog } from './times-dialog';
import type { IncidentChanges } from './use-incident-changes';

type IncidentTimesProps = { incident: Incident; changes: IncidentChanges; mayRespond: boolean };

/** When it came how far. */
export function IncidentTimes({ incident, changes, mayRespond }: IncidentTimesProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel
      title="Times"
      actions={
        mayRespond && (
          <Button size="sm" onClick={() => setOpen(true)}>
            Change times
          </Button>
        )
      }
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-13">
        {incidentTimes.map((name) => {
          const at = incident[name];
          return (
            <div key={name} className="contents">
              <dt className="text-ink-muted">{timeWords[name]}</dt>
              <dd className="tabular-nums">
                {at === null ? <span className="text-ink-faint">–</span> : absoluteTime(at)}
              </dd>
            </div>
          );
        })}
      </dl>
      {isOpen && (
        <TimesDialog incident={incident} changes={changes} onClose={() => setOpen(false)} />
      )}
    </Panel>
  );
}
