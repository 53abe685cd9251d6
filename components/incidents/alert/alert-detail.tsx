'use client';

import { useQuery } from '@rocicorp/zero/react';
import NextLink from 'next/link';
import type { ReactNode } from 'react';
import { within } from '@/components/core/address/within';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { BackButton, DetailLayout } from '@/components/platform/detail/detail-layout';
import { Missing } from '@/components/platform/detail/missing';
import { EntityLink } from '@/components/platform/list/entity-link';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { OutLink } from '@/components/ui/out-link';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { formatExact } from '@/lib/format/number';
import { absoluteTime } from '@/lib/format/time';
import type { Alert } from '@/zero/incidents/alert/schema';
import { queries } from '@/zero/queries';
import { useReadOnScreen } from '@/components/platform/notification/use-read-on-screen';
import { AlertEscalation } from '../escalation/alert-escalation';
import { integrationKindWord } from '../integration/kind-words';
import { useMaintenanceWindows } from '../maintenance-window/use-maintenance-windows';
import { AlertIncident } from './alert-incident';
import { AlertSeverityBadge, AlertStatusLabel } from './alert-words';
import { useAlertActions } from './use-alert-actions';

/** One alert: what was reported, how often, and who looks after it. */
export function AlertDetail({ id: alertId }: { id: string }) {
  const { organization } = useTenant();
  const place = { organizationId: organization.id };
  const [alert, { type }] = useQuery(queries.alert.byId({ ...place, alertId }));
  const list = `/t/${organization.slug}/alerts`;
  useReadOnScreen('alert', alert?.id);
  if (!alert) {
    return type === 'complete' ? <Missing noun="alert" list="the alerts" href={list} /> : null;
  }
  return (
    <div className="mx-auto flex w-full max-w-320 flex-col gap-4 p-4">
      <div className="flex flex-wrap items-center gap-2">
        <BackButton to="the alerts" href={list} group="Alert" />
        <h1 dir="auto" className="min-w-52 flex-1 text-20 font-semibold wrap-anywhere">
          {alert.title}
        </h1>
        <Actions alert={alert} />
      </div>
      <DetailLayout
        aside={
          <>
            <AlertIncident alert={alert} />
            <Details alert={alert} />
          </>
        }
      >
        <AlertEscalation alert={alert} />
        <Panel title="Labels">
          <Pairs pairs={labelsOf(alert)} empty="It was sent without labels." />
        </Panel>
        {alert.links.length > 0 && (
          <Panel title="Links">
            <ul className="flex flex-col gap-2 text-13">
              {alert.links.map(({ href, text }) => (
                <li key={`${text} ${href}`}>
                  <OutLink href={href}>
                    <bdi>{text}</bdi>
                  </OutLink>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </DetailLayout>
    </div>
  );
}

const labelsOf = ({ labels }: Alert) =>
  Object.entries(labels).toSorted(([a], [b]) => a.localeCompare(b));

function Actions({ alert }: { alert: Alert }) {
  const actions = useAlertActions();
  const { acknowledge, resolve, reopen } = actions;
  const mayAcknowledge = actions.mayAcknowledge(alert);
  const mayResolve = actions.mayResolve(alert);
  const group = 'Alert';
  useShortcut('A', 'Acknowledge alert', () => acknowledge(alert), {
    group,
    enabled: mayAcknowledge,
  });
  useShortcut('E', 'Resolve alert', () => resolve(alert), { group, enabled: mayResolve });
  return (
    <>
      {mayAcknowledge && (
        <Button size="sm" keys="A" onClick={() => acknowledge(alert)}>
          Acknowledge
        </Button>
      )}
      {mayResolve && (
        <Button size="sm" variant="primary" keys="E" onClick={() => resolve(alert)}>
          Resolve
        </Button>
      )}
      {actions.mayReopen(alert) && (
        <Button size="sm" onClick={() => reopen(alert)}>
          Reopen
        </Button>
      )}
    </>
  );
}

function Details({ alert }: { alert: Alert }) {
  const { organization } = useTenant();
  const place = { organizationId: organization.id };
  const [services] = useQuery(queries.service.all(place));
  const [staff] = useQuery(queries.member.staff(place));
  const service = services.find(({ id }) => id === alert.serviceId);
  const nameOf = (memberId: string | null) => staff.find(({ id }) => id === memberId)?.name;
  const by = (at: number | null, memberId: string | null) =>
    at !== null && (
      <>
        <RelativeTime at={at} />
        {nameOf(memberId) && (
          <>
            {' by '}
            <bdi>{nameOf(memberId)}</bdi>
          </>
        )}
      </>
    );
  const pairs: (readonly [string, ReactNode])[] = [
    ['Status', <AlertStatusLabel key="status" status={alert.status} />],
    ['Suppressed by', alert.maintenanceWindowId && <SuppressedBy key="window" alert={alert} />],
    ['Severity', <AlertSeverityBadge key="severity" severity={alert.severity} />],
    ['Service', service && <EntityLink area="services" entity={service} />],
    ['Events', formatExact(alert.count)],
    ['First seen', <RelativeTime key="first" at={alert.firstSeenAt} />],
    ['Last seen', <RelativeTime key="last" at={alert.lastSeenAt} />],
    ['Acknowledged', by(alert.acknowledgedAt, alert.acknowledgedBy)],
    ['Resolved', by(alert.resolvedAt, alert.resolvedBy)],
    ['Source', integrationKindWord(alert.source)],
    ['Group', alert.groupKey],
    [
      'Deduplication key',
      <span key="key" className="font-mono text-12">
        {alert.dedupKey}
      </span>,
    ],
  ];
  return (
    <Panel title="Details">
      <Pairs pairs={pairs.filter(([, value]) => value)} />
    </Panel>
  );
}

function SuppressedBy({ alert }: { alert: Alert }) {
  const { organization } = useTenant();
  const { windows } = useMaintenanceWindows();
  const window = windows.find(({ id }) => id === alert.maintenanceWindowId);
  return (
    <>
      <NextLink
        {...within(`/t/${organization.slug}/alerts/maintenance?service=${alert.serviceId}`)}
        className="rounded-mark text-accent-ink hover:underline"
      >
        <bdi>{window?.title ?? 'Maintenance window'}</bdi>
      </NextLink>
      {window && alert.status === 'suppressed' && `, until ${absoluteTime(window.endsAt)}`}
    </>
  );
}

type PairsProps = { pairs: readonly (readonly [string, ReactNode])[]; empty?: string };

const Pairs = ({ pairs, empty }: PairsProps) =>
  pairs.length === 0 ? (
    <p className="text-13 text-ink-muted">{empty}</p>
  ) : (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 text-13">
      {pairs.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-muted">
            <bdi>{name}</bdi>
          </dt>
          <dd dir="auto" className="wrap-anywhere">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
