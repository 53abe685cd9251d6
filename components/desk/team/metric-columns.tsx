import {
  Compared,
  CsatCell,
  MedianCell,
  MetricLink,
  SlaCell,
} from '@/components/desk/analytics/metric-cells';
import { none } from '@/components/desk/analytics/metrics-filter';
import { PartName } from '@/components/desk/metrics/part-name';
import type { Column } from '@/components/ui/table';
import { statusWord } from '@/components/desk/ticket/status';
import { formatExact } from '@/lib/format/number';
import { ageBands, createdWithin, inBand } from '@/zero/desk/analytics/engine/ages';
import type { Part } from '@/zero/desk/analytics/engine/answer';
import { openStatuses } from './load-rows';

/** A team or a person with its metrics, and those of the time before. */
export type MetricRow = {
  /** Null for no team and nobody. */
  id: string | null;
  name: string;
  /** Undefined until it is known. */
  part: Part | undefined;
  /** Undefined where nothing is compared. */
  before: Part | null | undefined;
};

/** What is open for longer than a week. */
export const oldBand = { first: ageBands[3].first, last: ageBands[4].last };

/** The row's name, which narrows the page to it. */
export const nameColumn = (dimension: 'team' | 'agent', header: string): Column<MetricRow> => ({
  id: 'name',
  header,
  cell: ({ id }) => <PartName dimension={dimension} name={id} />,
});

/** The metrics of a row, each opening the tickets behind it. `now` in seconds since the epoch. */
export function metricColumns(
  dimension: 'team' | 'agent',
  now: number,
): readonly Column<MetricRow>[] {
  const chosenOf = ({ id }: MetricRow) => ({ [dimension]: [id ?? none] });
  return [
    {
      id: 'open',
      header: 'Open now',
      align: 'end',
      cell: (row) => (
        <MetricLink
          what="open"
          count={row.part && (row.part.load?.open ?? 0)}
          chosen={chosenOf(row)}
          label={`${row.name}: ${row.part?.load?.open ?? 0} open now`}
        />
      ),
    },
    ...openStatuses.map(({ status, index }): Column<MetricRow> => ({
      id: `status ${status}`,
      header: statusWord(status),
      align: 'end',
      wideOnly: true,
      cell: (row) => {
        const count = row.part && (row.part.load?.byStatus[index] ?? 0);
        return (
          <MetricLink
            what="open"
            count={count}
            chosen={{ ...chosenOf(row), status: [status] }}
            label={`${row.name}: ${count} ${statusWord(status).toLowerCase()}`}
          />
        );
      },
    })),
    {
      id: 'old',
      header: 'Over 7 d',
      align: 'end',
      wideOnly: true,
      cell: (row) => {
        const count = row.part && inBand(row.part.load?.ages ?? [], oldBand);
        return (
          <MetricLink
            what="open"
            count={count}
            span={createdWithin(oldBand.first, now, oldBand.last)}
            chosen={chosenOf(row)}
            label={`${row.name}: ${count} open for more than 7 days`}
          />
        );
      },
    },
    {
      id: 'resolved',
      header: 'Resolved',
      align: 'end',
      cell: (row) => (
        <Compared before={row.before && formatExact(row.before.resolution.n)}>
          <MetricLink
            what="resolution"
            count={row.part?.resolution.n}
            chosen={chosenOf(row)}
            label={`${row.name}: ${row.part?.resolution.n ?? 0} resolved`}
          />
        </Compared>
      ),
    },
    {
      id: 'response',
      header: 'First response',
      align: 'end',
      wideOnly: true,
      cell: (row) => <MedianCell what="firstResponse" chosen={chosenOf(row)} {...row} />,
    },
    {
      id: 'resolution',
      header: 'Resolution',
      align: 'end',
      wideOnly: true,
      cell: (row) => <MedianCell what="resolution" chosen={chosenOf(row)} {...row} />,
    },
    {
      id: 'sla',
      header: 'SLA kept',
      align: 'end',
      wideOnly: true,
      cell: (row) => <SlaCell chosen={chosenOf(row)} {...row} />,
    },
    {
      id: 'csat',
      header: 'CSAT',
      align: 'end',
      wideOnly: true,
      cell: (row) => <CsatCell chosen={chosenOf(row)} {...row} />,
    },
  ];
}
