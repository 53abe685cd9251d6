import { Money } from './money';
import { type Column, Table } from '@/components/ui/table';
import type { Total } from './totals';

const money = (read: (total: Total) => number) => (total: Total) => (
  <Money minor={read(total)} currency={total.currency} />
);

const columns: readonly Column<Total>[] = [
  { id: 'currency', header: 'Currency', cell: ({ currency }) => currency },
  {
    id: 'invoiced',
    header: 'Invoiced',
    align: 'end',
    wideOnly: true,
    cell: money(({ invoiced }) => invoiced),
  },
  { id: 'paid', header: 'Paid', align: 'end', wideOnly: true, cell: money(({ paid }) => paid) },
  {
    id: 'outstanding',
    header: 'Open',
    align: 'end',
    cell: money(({ outstanding }) => outstanding),
  },
  { id: 'overdue', header: 'Overdue', align: 'end', cell: money(({ overdue }) => overdue) },
];

const daysToPay: Column<Total> = {
  id: 'days',
  header: 'Days to pay',
  align: 'end',
  cell: ({ daysToPay: days }) => (days === null ? '–' : String(Math.round(days))),
};

type TotalsTableProps = { totals: readonly Total[]; withDaysToPay?: boolean };

/** What was invoiced and what is open, a line for each currency. */
export function TotalsTable({ totals, withDaysToPay = false }: TotalsTableProps) {
  return (
    <Table
      caption="Totals by currency"
      columns={withDaysToPay ? [...columns, daysToPay] : columns}
      rows={totals}
      rowKey={({ currency }) => currency}
    />
  );
}
