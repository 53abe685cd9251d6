import { clsx } from 'clsx';
import { Badge, type Tone } from '@/components/ui/badge';
import type { IncidentStatus } from '@/zero/incidents/incident/values';
import { severityWord, statusWords } from '@/zero/incidents/incident/words';

const severityTones: readonly Tone[] = ['danger', 'danger', 'warning', 'info', 'neutral'];

/** "SEV-2" */
export const SeverityBadge = ({ severity }: { severity: number }) => (
  <Badge tone={severityTones[severity - 1] ?? 'neutral'} className="tabular-nums">
    {severityWord(severity)}
  </Badge>
);

const statusTones: Record<IncidentStatus, Tone> = {
  triage: 'note',
  investigating: 'danger',
  identified: 'warning',
  monitoring: 'info',
  resolved: 'success',
  closed: 'neutral',
  declined: 'neutral',
  merged: 'neutral',
  canceled: 'neutral',
};

export const IncidentStatusBadge = ({ status }: { status: IncidentStatus }) => (
  <Badge tone={statusTones[status]}>{statusWords[status]}</Badge>
);

/** "INC-12", or "New" while it has no number. */
export const incidentName = (number: number) => (number > 0 ? `INC-${number}` : 'New');

export const IncidentNumber = ({ number, className }: { number: number; className?: string }) => (
  <span className={clsx('text-ink-muted tabular-nums', className)}>{incidentName(number)}</span>
);
