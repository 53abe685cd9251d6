'use client';

import { SirenIcon } from '@phosphor-icons/react/dist/ssr/Siren';
import { useQuery } from '@rocicorp/zero/react';
import NextLink from 'next/link';
import { useMemo, useState } from 'react';
import { within } from '@/components/core/address/within';
import { defineFilter, listField, textField } from '@/components/core/filter/define-filter';
import { useFilter } from '@/components/core/filter/use-filter';
import { EntityListPage } from '@/components/platform/list/entity-list-page';
import { useDebounced } from '@/components/platform/search/use-debounced';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { FilterChip } from '@/components/ui/filter-chip';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Column } from '@/components/ui/table';
import { useList } from '@/components/ui/use-list';
import { formatLocale, formatNoun } from '@/lib/format/number';
import { statusCategories } from '@/zero/incidents/incident/machine';
import { incidentPath } from '@/zero/incidents/incident/reference';
import type { Incident, IncidentService } from '@/zero/incidents/incident/schema';
import { severities } from '@/zero/incidents/incident/values';
import { categoryWords, severityWord } from '@/zero/incidents/incident/words';
import type { Service } from '@/zero/incidents/service/schema';
import type { Profile } from '@/zero/platform/member/schema';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import { useDeclaring } from './declaring';
import { IncidentsHeading } from './incidents-heading';
import { SuggestedIncidents } from './suggested-incidents';
import { IncidentNumber, IncidentStatusBadge, SeverityBadge } from './incident-badges';

const pageSize = 100;

const incidentFilter = defineFilter({
  text: textField(200),
  status: listField(statusCategories),
  severity: listField(['1', '2', '3', '4', '5']),
  service: listField(/^[0-9a-f-]{36}$/),
  from: textField(30),
  to: textField(30),
});

const categoryOptions = statusCategories.map((value) => ({ value, label: categoryWords[value] }));
const severityOptions = severities.map((severity) => ({
  value: `${severity}` as const,
  label: severityWord(severity),
}));

type Row = Incident & {
  readonly commander?: Profile | undefined;
  readonly services: readonly (IncidentService & { readonly service?: Service | undefined })[];
};

/** The incidents, newest first; the replica answers the filters. */
export function IncidentList() {
  const { organization, actor } = useTenant();
  const place = { organizationId: organization.id };
  const filter = useFilter(incidentFilter);
  const [limit, setLimit] = useState(pageSize);
  const { status, severity, service, from, to } = filter.value;
  const declared = { from: Date.parse(from), to: Date.parse(to) };
  const text = useDebounced(filter.value.text, 200);
  const [services] = useQuery(queries.service.all(place));
  const [incidents, { type }] = useQuery(
    queries.incident.list({
      ...place,
      filter: {
        text,
        categories: status,
        severities: severity.map(Number),
        serviceIds: service,
        ...(declared.from >= 0 && { declaredFrom: declared.from }),
        ...(declared.to >= 0 && { declaredBefore: declared.to }),
      },
      limit,
      start: null,
    }),
  );
  const declaring = useDeclaring();
  const isComplete = type === 'complete';
  const columns = useMemo(() => columnsIn(organization.slug), [organization.slug]);
  const list = useList<Row>({ columns, rows: incidents, rowKey: ({ id }) => id });
  const hasMore = incidents.length === limit && limit < 500;
  return (
    <>
      <SuggestedIncidents services={services} />
      <IncidentsHeading current="incidents" />
      <EntityListPage
        caption="Incidents"
        noun="incident"
        list={list}
        isComplete={isComplete}
        empty="No incidents yet. Declare one when something that you run fails."
        {...(!filter.isEmpty && { noMatch: 'No incident matches.' })}
        toolbar={{
          label: 'Filter incidents',
          filter,
          surface: 'incidents',
          text: { label: 'Filter by title or number', placeholder: 'Title or number' },
          choices: [
            { field: 'status', label: 'Status', options: categoryOptions },
            { field: 'severity', label: 'Severity', options: severityOptions },
            {
              field: 'service',
              label: 'Service',
              options: services.map(({ id, name }) => ({ value: id, label: name })),
            },
          ],
          count: isComplete
            ? `${formatNoun(incidents.length, 'incident', 'incidents')}${hasMore ? ' or more' : ''}`
            : undefined,
          more: (from || to) && (
            <FilterChip
              label="Declared"
              value={spanWords(declared)}
              onRemove={() => filter.change({ from: '', to: '' })}
              trigger={
                <button
                  type="button"
                  aria-label="Declared"
                  onClick={() => filter.change({ from: '', to: '' })}
                />
              }
            />
          ),
        }}
        add={
          can(actor, 'incident.declare') && {
            text: 'Declare incident',
            icon: <SirenIcon aria-hidden />,
            keys: 'D',
            onAdd: declaring.open,
          }
        }
      />
      {hasMore && (
        <div className="flex justify-center p-4">
          <Button size="sm" onClick={() => setLimit(Math.min(limit + pageSize, 500))}>
            Show more
          </Button>
        </div>
      )}
      {declaring.dialog}
    </>
  );
}

/** "1 Mar – 31 Mar 2026": the days from the first to the last. */
const spanWords = ({ from, to }: { from: number; to: number }) => {
  const day = new Intl.DateTimeFormat(formatLocale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const [first, last] = [from, to - 1].map((at) => (Number.isNaN(at) ? '…' : day.format(at)));
  return first === last ? (first ?? '') : `${first} – ${last}`;
};

const columnsIn = (slug: string): Column<Row>[] => [
  {
    id: 'title',
    header: 'Incident',
    width: '38%',
    cell: ({ id, number, title }) => (
      <NextLink
        {...within(`/t/${slug}/${incidentPath(number || id)}`)}
        data-row={id}
        className="flex min-w-0 gap-2 rounded-mark py-1 hover:text-accent-ink max-md:max-w-64 max-md:flex-col max-md:gap-0"
      >
        <IncidentNumber number={number} className="shrink-0" />
        <span dir="auto" className="min-w-0 truncate">
          {title}
        </span>
      </NextLink>
    ),
  },
  {
    id: 'severity',
    header: 'Severity',
    cell: ({ severity, status }) => (
      <span className="flex flex-col items-start gap-1 max-md:py-1.5">
        <SeverityBadge severity={severity} />
        <span className="md:hidden">
          <IncidentStatusBadge status={status} />
        </span>
      </span>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    wideOnly: true,
    cell: ({ status }) => <IncidentStatusBadge status={status} />,
  },
  {
    id: 'services',
    header: 'Services',
    wideOnly: true,
    cell: ({ services }) => (
      <span dir="auto" className="line-clamp-1">
        {services.flatMap(({ service }) => service?.name ?? []).join(', ')}
      </span>
    ),
  },
  {
    id: 'commander',
    header: 'Commander',
    wideOnly: true,
    cell: ({ commander }) => <span dir="auto">{commander?.name}</span>,
  },
  {
    id: 'declared',
    header: 'Declared',
    wideOnly: true,
    cell: ({ declaredAt, createdAt }) => <RelativeTime at={declaredAt ?? createdAt} />,
  },
];
