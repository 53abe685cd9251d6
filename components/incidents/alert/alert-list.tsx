'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { defineFilter, listField, textField } from '@/components/core/filter/define-filter';
import { type Sorting, useSorting } from '@/components/core/filter/sorting';
import { useFilter } from '@/components/core/filter/use-filter';
import { EntityListPage } from '@/components/platform/list/entity-list-page';
import { useTenant } from '@/components/platform/sync/tenant';
import { useList } from '@/components/ui/use-list';
import { formatNoun } from '@/lib/format/number';
import { containsText } from '@/lib/search/normalize-text';
import { queries } from '@/zero/queries';
import { alertColumns } from './alert-columns';
import { AlertsHeading } from './alerts-heading';
import { alertSeverityOptions, alertStatusOptions } from './alert-words';
import { useAlerts } from './use-alerts';
import { useAlertRowKeys } from './use-alert-row-keys';

const sorts = [
  'title',
  'severity',
  'status',
  'service',
  'incident',
  'count',
  'first',
  'last',
] as const;
const usualSorting: Sorting = { id: 'status', desc: false };
const alertFilter = defineFilter({
  text: textField(200),
  status: listField(['triggered', 'acknowledged', 'suppressed', 'resolved']),
  severity: listField(['critical', 'error', 'warning', 'info']),
  service: listField(),
});

/** The open alerts and those of the last week, filtered and sorted here, without a request. */
export function AlertList() {
  const { organization } = useTenant();
  const filter = useFilter(alertFilter);
  const { alerts, isComplete } = useAlerts(filter.value.status.includes('suppressed'));
  const [services] = useQuery(queries.service.all({ organizationId: organization.id }));
  const [sorting, setSorting] = useSorting(sorts, usualSorting);
  const { text, status, severity, service } = filter.value;
  const found = alerts.filter(
    (alert) =>
      containsText(text, `${alert.title} ${Object.values(alert.labels).join(' ')}`) &&
      (status.length === 0 || status.some((each) => each === alert.status)) &&
      (severity.length === 0 || severity.includes(alert.severity)) &&
      (service.length === 0 || service.includes(alert.serviceId)),
  );
  const columns = useMemo(() => {
    const names = new Map(services.map(({ id, name }) => [id, name]));
    return alertColumns(({ serviceId }) => names.get(serviceId) ?? '');
  }, [services]);
  const list = useList({
    columns,
    rows: found,
    rowKey: ({ id }) => id,
    sorting,
    onSortingChange: setSorting,
  });
  useAlertRowKeys(alerts);
  return (
    <>
      <AlertsHeading current="alerts" />
      <EntityListPage
        description="What is open, and what was resolved within the last week. Choose the status Suppressed for what a maintenance window holds back."
        caption="Alerts"
        noun="alert"
        list={list}
        isComplete={isComplete}
        empty="No alerts yet. Add an integration to a service, and what your monitoring sends appears here."
        {...(!filter.isEmpty && { noMatch: 'No alert matches.' })}
        toolbar={{
          label: 'Filter alerts',
          filter,
          text: { label: 'Filter by title or label', placeholder: 'Title or label' },
          choices: [
            { field: 'status', label: 'Status', options: alertStatusOptions },
            { field: 'severity', label: 'Severity', options: alertSeverityOptions },
            {
              field: 'service',
              label: 'Service',
              options: services
                .filter(({ id }) => alerts.some(({ serviceId }) => serviceId === id))
                .map(({ id, name }) => ({ value: id, label: name })),
            },
          ],
          count: isComplete ? formatNoun(found.length, 'alert', 'alerts') : undefined,
        }}
      />
    </>
  );
}
