import { BellSlashIcon } from '@phosphor-icons/react/dist/ssr/BellSlash';
import { CheckCircleIcon } from '@phosphor-icons/react/dist/ssr/CheckCircle';
import { EyeIcon } from '@phosphor-icons/react/dist/ssr/Eye';
import { WarningCircleIcon } from '@phosphor-icons/react/dist/ssr/WarningCircle';
import { clsx } from 'clsx';
import { Badge, type Tone } from '@/components/ui/badge';
import type { Option } from '@/components/ui/option';
import type { AlertSeverity, AlertStatus } from '@/zero/incidents/alert/values';

const words: Record<AlertStatus, string> = {
  triggered: 'Triggered',
  acknowledged: 'Acknowledged',
  suppressed: 'Suppressed',
  resolved: 'Resolved',
};

const faces = {
  triggered: { Shape: WarningCircleIcon, weight: 'fill', tone: 'text-danger-ink' },
  acknowledged: { Shape: EyeIcon, weight: 'bold', tone: 'text-info-ink' },
  suppressed: { Shape: BellSlashIcon, weight: 'bold', tone: 'text-ink-muted' },
  resolved: { Shape: CheckCircleIcon, weight: 'fill', tone: 'text-success-ink' },
} as const;

const severities: Record<AlertSeverity, { word: string; tone: Tone }> = {
  critical: { word: 'Critical', tone: 'danger' },
  error: { word: 'Error', tone: 'warning' },
  warning: { word: 'Warning', tone: 'note' },
  info: { word: 'Info', tone: 'neutral' },
};

type AlertStatusIconProps = {
  status: AlertStatus;
  /** The word stands beside it. */
  isDecorative?: boolean;
};

/** A status by shape and colour. */
export function AlertStatusIcon({ status, isDecorative = false }: AlertStatusIconProps) {
  const { Shape, weight, tone } = faces[status];
  return (
    <Shape
      weight={weight}
      className={clsx('size-4 shrink-0', tone)}
      {...(isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': words[status] })}
    />
  );
}

export const AlertStatusLabel = ({ status }: { status: AlertStatus }) => (
  <span className="inline-flex items-center gap-1.5 align-middle whitespace-nowrap">
    <AlertStatusIcon status={status} isDecorative />
    {words[status]}
  </span>
);

export const AlertSeverityBadge = ({ severity }: { severity: AlertSeverity }) => (
  <Badge tone={severities[severity].tone}>{severities[severity].word}</Badge>
);

export const alertStatusOptions: readonly Option<AlertStatus>[] = (
  ['triggered', 'acknowledged', 'suppressed', 'resolved'] as const
).map((value) => ({
  value,
  label: words[value],
  icon: <AlertStatusIcon status={value} isDecorative />,
}));

export const alertSeverityOptions: readonly Option<AlertSeverity>[] = (
  ['critical', 'error', 'warning', 'info'] as const
).map((value) => ({ value, label: severities[value].word }));
