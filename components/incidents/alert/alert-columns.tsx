import { RelativeTime } from '@/components/ui/relative-time';
import type { Column } from '@/components/ui/table';
import { formatExact } from '@/lib/format/number';
import type { Alert } from '@/zero/incidents/alert/schema';
import type { Incident } from '@/zero/incidents/incident/schema';
import { alertSeverities, alertStatuses } from '@/zero/incidents/alert/values';
import { IncidentLink } from '../incident/incident-link';
import { AlertLink } from './alert-link';
import { AlertSeverityBadge, AlertStatusIcon, AlertStatusLabel } from './alert-words';

/** An alert with the incident that it belongs to. */
export type ListedAlert = Alert & { readonly incident?: Incident | undefined };

/** What the list shows of each alert. */
export const alertColumns = (serviceNameOf: (alert: Alert) => string): Column<ListedAlert>[] => [
  {
    id: 'title',
    header: 'Alert',
    width: '50%',
    order: ({ title }) => title,
    cell: (alert) => (
      <span className="flex min-w-0 items-center gap-2 max-md:items-start max-md:py-1.5">
        <span className="flex md:hidden">
          <AlertStatusIcon status={alert.status} />
        </span>
        <span className="min-w-0">
          <AlertLink alert={alert} isRow className="max-w-[64vw] md:max-w-[44vw] lg:max-w-120" />
          <span className="flex max-w-[64vw] items-center gap-2 text-12 text-ink-muted md:hidden">
            <bdi className="truncate">{serviceNameOf(alert)}</bdi>
            <RelativeTime at={alert.lastSeenAt} />
          </span>
        </span>
      </span>
    ),
  },
  {
    id: 'severity',
    header: 'Severity',
    order: ({ severity }) => alertSeverities.indexOf(severity),
    cell: ({ severity }) => <AlertSeverityBadge severity={severity} />,
  },
  {
    id: 'status',
    header: 'Status',
    wideOnly: true,
    order: ({ status }) => alertStatuses.indexOf(status),
    cell: ({ status }) => <AlertStatusLabel status={status} />,
  },
  {
    id: 'service',
    header: 'Service',
    wideOnly: true,
    order: serviceNameOf,
    cell: (alert) => <bdi className="block max-w-40 truncate">{serviceNameOf(alert)}</bdi>,
  },
  {
    id: 'incident',
    header: 'Incident',
    wideOnly: true,
    isMostFirst: true,
    order: ({ incident }) => incident?.number ?? 0,
    cell: ({ incident }) => incident && <IncidentLink incident={incident} isShort />,
  },
  {
    id: 'count',
    header: 'Events',
    align: 'end',
    wideOnly: true,
    isMostFirst: true,
    order: ({ count }) => count,
    cell: ({ count }) => formatExact(count),
  },
  {
    id: 'first',
    header: 'First seen',
    wideOnly: true,
    isMostFirst: true,
    order: ({ firstSeenAt }) => firstSeenAt,
    cell: ({ firstSeenAt }) => <RelativeTime at={firstSeenAt} />,
  },
  {
    id: 'last',
    header: 'Last seen',
    wideOnly: true,
    isMostFirst: true,
    order: ({ lastSeenAt }) => lastSeenAt,
    cell: ({ lastSeenAt }) => <RelativeTime at={lastSeenAt} />,
  },
];
