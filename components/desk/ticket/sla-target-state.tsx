'use client';

import { CheckCircleIcon } from '@phosphor-icons/react/dist/ssr/CheckCircle';
import { WarningIcon } from '@phosphor-icons/react/dist/ssr/Warning';
import type { SlaTargetStatus } from './sla-target';
import { SlaClock } from './sla-clock';

/** One promise on a ticket: its clock while it counts, whether it was kept once it ended. */
export function SlaTargetState({ standing }: { standing: SlaTargetStatus }) {
  switch (standing.kind) {
    case 'none':
      return null;
    case 'running':
      return <SlaClock dueAt={standing.dueAt} warnMs={standing.warnMs} />;
    case 'paused':
      return <SlaClock dueAt={null} isPaused />;
    case 'met':
      return (
        <span className="inline-flex items-center gap-1 text-success-ink">
          <CheckCircleIcon aria-hidden className="shrink-0" />
          Met
        </span>
      );
    case 'missed':
      return (
        <span className="inline-flex items-center gap-1 text-danger-ink">
          <WarningIcon aria-hidden weight="fill" className="shrink-0" />
          Missed
        </span>
      );
  }
}
