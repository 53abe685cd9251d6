'use client';

import { useMemo } from 'react';
import { CsatCell, MedianCell, SlaCell } from '@/components/desk/analytics/metric-cells';
import { durationWord, shareOf, shareWord } from '@/components/desk/analytics/metric-text';
import { none } from '@/components/desk/analytics/metrics-filter';
import { useHasResult, useMetrics } from '@/components/desk/analytics/metrics-provider';
import { ChartPanel } from '@/components/core/chart/chart-panel';
import { PartName } from '@/components/desk/metrics/part-name';
import { useTicketsHref } from '@/components/desk/metrics/use-tickets-href';
import { Table, type Column } from '@/components/ui/table';
import { formatExact } from '@/lib/format/number';
import type { Part } from '@/zero/desk/analytics/engine/answer';
import type { Spread } from '@/lib/statistics/spread';
import type { Dimension, Drillable } from '@/zero/desk/analytics/engine/question';

type SlaTableProps = {
  dimension: Dimension;
  title: string;
  /** What a row is: "Priority". */
  word: string;
  /** For whom each metric counts. */
  attribution?: string;
};

const most = 25;

/** Response, resolution, SLA targets and ratings by one facet, the busiest first. A row narrows everything else to itself. */
export function SlaTable({ dimension, title, word, attribution }: SlaTableProps) {
  const answered = useHasResult();
  const { names } = useMetrics();
  const hrefOf = useTicketsHref();
  const all = answered?.answer.parts[dimension];
  const rows = useMemo(
    () =>
      [...(all ?? [])]
        .sort((a, b) => weight(b) - weight(a))
        .filter((part) => weight(part) > 0)
        .slice(0, most),
    [all],
  );
  const columns = useMemo(
    () => columnsOf(dimension, word, (key) => names.nameOf(dimension, key)),
    [dimension, word, names],
  );
  const table = useMemo(
    () => ({
      columns: [word, ...told.map(({ header }) => header)],
      rows: rows.map((part) => [
        names.nameOf(dimension, part.key),
        ...told.map(({ read }) => read(part)),
      ]),
    }),
    [rows, names, dimension, word],
  );

  return (
    <ChartPanel
      title={title}
      definition={attribution ?? 'Busiest first. Medians need at least five tickets.'}
      count={`${rows.length} of ${all?.length ?? 0} shown`}
      empty={all && rows.length === 0 ? 'No activity in this period.' : undefined}
      table={table}
      hrefOf={(row, column) => {
        const what = told[column - 1]?.what;
        return what && hrefOf(what, { chosen: { [dimension]: [rows[row]?.key ?? none] } });
      }}
    >
      <Table
        caption={title}
        isDense
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key ?? none}
      />
    </ChartPanel>
  );
}

const weight = ({ firstResponse, resolution, created }: Part) =>
  firstResponse.n + resolution.n + created;

type Told = {
  header: string;
  read: (part: Part) => { value: number; text: string } | null;
  /** The tickets that it counts, where it is a count. */
  what?: Drillable;
};

const duration = (seconds: number | null) =>
  seconds === null ? null : { value: seconds, text: durationWord(seconds) };
const count = (value: number) => ({ value, text: formatExact(value) });
const share = (part: number, whole: number) => {
  const value = shareOf(part, whole);
  return value === null ? null : { value, text: shareWord(value) };
};

/** What the table says of each row, to read and to save. */
const told: readonly Told[] = [
  { header: 'First response, median', read: ({ firstResponse }) => duration(firstResponse.median) },
  {
    header: 'First response, n',
    read: ({ firstResponse }) => count(firstResponse.n),
    what: 'firstResponse',
  },
  { header: 'Resolution, median', read: ({ resolution }) => duration(resolution.median) },
  { header: 'Resolution, n', read: ({ resolution }) => count(resolution.n), what: 'resolution' },
  { header: 'SLA kept', read: ({ slaMet, slaBreached }) => share(slaMet, slaMet + slaBreached) },
  { header: 'Tickets late', read: ({ lateTickets }) => count(lateTickets), what: 'slaBreached' },
  { header: 'CSAT', read: ({ good, rated }) => share(good, rated) },
  { header: 'Ratings', read: ({ rated }) => count(rated), what: 'rated' },
];

function columnsOf(
  dimension: Dimension,
  word: string,
  nameOf: (key: string | null) => string,
): readonly Column<Part>[] {
  const cellOf = (part: Part) => ({
    name: nameOf(part.key),
    part,
    chosen: { [dimension]: [part.key ?? none] },
  });
  const spread = (what: 'firstResponse' | 'resolution', header: string): Column<Part>[] => [
    {
      id: what,
      header,
      align: 'end',
      cell: (part) => <MedianCell what={what} {...cellOf(part)} />,
    },
    ...beside(header, ({ [what]: figures }) => figures),
  ];
  return [
    {
      id: 'name',
      header: word,
      cell: ({ key }) => (
        <span className="block truncate py-1 max-md:max-w-22">
          <PartName dimension={dimension} name={key} />
        </span>
      ),
    },
    ...spread('firstResponse', 'First response'),
    ...spread('resolution', 'Resolution'),
    {
      id: 'sla',
      header: 'SLA kept',
      align: 'end',
      cell: (part) => <SlaCell {...cellOf(part)} />,
    },
    {
      id: 'csat',
      header: 'CSAT',
      align: 'end',
      wideOnly: true,
      cell: (part) => <CsatCell {...cellOf(part)} />,
    },
  ];
}

/** The slow tail and the number, where there is room. */
const beside = (name: string, read: (part: Part) => Spread): Column<Part>[] => [
  {
    id: `${name} p90`,
    header: 'p90',
    align: 'end',
    wideOnly: true,
    cell: (part) => durationWord(read(part).p90),
  },
  {
    id: `${name} n`,
    header: 'n',
    align: 'end',
    wideOnly: true,
    cell: (part) => formatExact(read(part).n),
  },
];
