'use client';

import { useMemo } from 'react';
import { none } from '@/components/analytics/figures-filter';
import { useAnswered, useFigures } from '@/components/analytics/figures-provider';
import { ChartPanel } from '@/components/chart/chart-panel';
import { Table, type Column } from '@/components/ui/table';
import { formatDuration } from '@/lib/format/duration';
import { formatExact, formatPercent } from '@/lib/format/number';
import type { Part } from '@/zero/analytics/engine/answer';
import type { Spread } from '@/zero/analytics/engine/quantile';
import type { Dimension } from '@/zero/analytics/engine/question';
import { PartName } from '@/components/figures/part-name';

type SlaTableProps = {
  dimension: Dimension;
  title: string;
  /** For whom each figure counts. */
  attribution?: string;
};

const most = 25;
const tooFew = '–';
const word = (seconds: number | null) =>
  seconds === null ? tooFew : formatDuration(seconds * 1000);
const share = (part: number, whole: number) => (whole === 0 ? tooFew : formatPercent(part / whole));

/** Response, resolution, promises and ratings by one facet, the busiest first. A row narrows everything else to itself. */
export function SlaTable({ dimension, title, attribution }: SlaTableProps) {
  const answered = useAnswered();
  const { names } = useFigures();
  const all = answered?.answer.parts[dimension];
  const rows = useMemo(
    () =>
      [...(all ?? [])]
        .sort((a, b) => weight(b) - weight(a))
        .filter((part) => weight(part) > 0)
        .slice(0, most),
    [all],
  );
  const columns = useMemo(() => columnsOf(dimension, title), [dimension, title]);
  const table = useMemo(
    () => ({
      columns: [
        title,
        'First response, median',
        'Resolution, median',
        'SLA kept',
        'Ratings',
        'Good',
      ],
      rows: rows.map((part) => [
        names.nameOf(dimension, part.key),
        cell(part.firstResponse.median),
        cell(part.resolution.median),
        { value: part.slaMet, text: formatExact(part.slaMet) },
        { value: part.rated, text: formatExact(part.rated) },
        { value: part.good, text: formatExact(part.good) },
      ]),
    }),
    [rows, names, dimension, title],
  );

  return (
    <ChartPanel
      title={title}
      definition={attribution ?? 'The busiest first; percentiles need at least five.'}
      count={`${rows.length} of ${all?.length ?? 0} shown`}
      empty={all && rows.length === 0 ? 'Nothing happened in this period.' : undefined}
      table={table}
    >
      <Table caption={title} columns={columns} rows={rows} rowKey={({ key }) => key ?? none} />
    </ChartPanel>
  );
}

const weight = ({ firstResponse, resolution, created }: Part) =>
  firstResponse.n + resolution.n + created;

const cell = (seconds: number | null) =>
  seconds === null ? null : { value: seconds, text: word(seconds) };

function spreadColumns(name: string, read: (part: Part) => Spread): readonly Column<Part>[] {
  return [
    { id: `${name} median`, header: name, align: 'end', cell: (part) => word(read(part).median) },
    {
      id: `${name} p90`,
      header: 'p90',
      align: 'end',
      wideOnly: true,
      cell: (part) => word(read(part).p90),
    },
    {
      id: `${name} n`,
      header: 'n',
      align: 'end',
      wideOnly: true,
      cell: (part) => formatExact(read(part).n),
    },
  ];
}

function columnsOf(dimension: Dimension, title: string): readonly Column<Part>[] {
  return [
    {
      id: 'name',
      header: title.replace('By ', '').replace(/^./, (letter) => letter.toUpperCase()),
      cell: ({ key }) => <PartName dimension={dimension} name={key} />,
    },
    ...spreadColumns('First response', ({ firstResponse }) => firstResponse),
    ...spreadColumns('Resolution', ({ resolution }) => resolution),
    {
      id: 'sla',
      header: 'SLA kept',
      align: 'end',
      cell: ({ slaMet, slaBreached }) => share(slaMet, slaMet + slaBreached),
    },
    { id: 'csat', header: 'CSAT', align: 'end', cell: ({ good, rated }) => share(good, rated) },
  ];
}
