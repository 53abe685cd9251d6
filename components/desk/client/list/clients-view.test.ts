import { describe, expect, it } from 'vitest';
import type { Total } from '@/components/desk/payment/totals';
import { noPart, type Part } from '@/zero/desk/analytics/engine/answer';
import { rowsInOrder } from '@/components/ui/testing/rows-in-order';
import { readSorting, type Sorting, writeSorting } from '@/components/core/filter/sorting';
import {
  clientOrders,
  type ClientRow,
  clientsFilter,
  clientSorts,
  inNameOrder,
  isShown,
  usualSorting,
} from './clients-view';

const total = (currency: string, outstanding: number, overdue = 0): Total => ({
  currency,
  invoiced: outstanding,
  paid: 0,
  outstanding,
  overdue,
  daysToPay: null,
});

const part = (open: number, good = 0, rated = 0): Part => ({
  ...noPart(null),
  rated,
  good,
  load: { open, byStatus: [], ages: [] },
});

const row = (name: string, more: Partial<Omit<ClientRow, 'client'>> & { plan?: string } = {}) => ({
  client: {
    id: name,
    organizationId: 'o',
    name,
    plan: more.plan ?? 'plus',
    createdAt: 0,
    disabledAt: null,
  },
  part: more.part,
  totals: more.totals ?? [],
});

const columns = Object.entries(clientOrders).map(([id, order]) => ({
  id,
  header: id,
  order,
  cell: ({ client }: ClientRow) => client.name,
}));
const names = (rows: readonly ClientRow[], sorting: Sorting = usualSorting) =>
  rowsInOrder(columns, inNameOrder(rows), sorting, ({ client }) => client.name);
const sortingOf = (search: string) => readSorting(search, clientSorts, usualSorting);

describe('the list of clients', () => {
  it('writes what it reads, and keeps what is not its own', () => {
    const search = '?period=90d&text=north&plan=plus,enterprise&money=overdue&sort=csat';
    const filtered = clientsFilter.write(clientsFilter.read(search), '?period=90d');
    expect(writeSorting(filtered, sortingOf(search), usualSorting)).toBe(search);
    const cleared = clientsFilter.write(clientsFilter.empty, search);
    expect(writeSorting(cleared, usualSorting, usualSorting)).toBe('?period=90d');
    expect(clientsFilter.read('?sort=height&money=all')).toEqual(clientsFilter.empty);
    expect(sortingOf('?sort=height&money=all')).toEqual(usualSorting);
  });

  it('stands by what is open, equals by name', () => {
    const rows = [row('B'), row('C', { part: part(3) }), row('A'), row('D', { part: part(12) })];
    expect(names(rows)).toEqual(['D', 'C', 'A', 'B']);
  });

  it('puts what has no metric last in either direction', () => {
    const rows = [
      row('None'),
      row('Half', { part: part(0, 1, 2) }),
      row('All', { part: part(0, 2, 2) }),
    ];
    expect(names(rows, { id: 'csat', desc: true })).toEqual(['All', 'Half', 'None']);
    expect(names(rows, { id: 'csat', desc: false })).toEqual(['Half', 'All', 'None']);
  });

  it('never compares one currency with another', () => {
    const rows = [
      row('Euro', { totals: [total('EUR', 900)] }),
      row('Dollar', { totals: [total('USD', 5)] }),
      row('Less', { totals: [total('EUR', 70)] }),
      row('Clear', { totals: [total('EUR', 0)] }),
    ];
    expect(names(rows, { id: 'outstanding', desc: false })).toEqual([
      'Less',
      'Euro',
      'Dollar',
      'Clear',
    ]);
  });

  it('narrows by name, plan, money and the clients of the filter', () => {
    const late = row('Northern Lights', { plan: 'enterprise', totals: [total('EUR', 9, 9)] });
    const shown = (search: string, ids: string[] = []) =>
      isShown(late, clientsFilter.read(search), ids);
    expect(shown('?text=LIGHT&plan=enterprise&money=overdue', ['Northern Lights'])).toBe(true);
    expect(shown('?text=dark')).toBe(false);
    expect(shown('?plan=plus')).toBe(false);
    expect(shown('?money=clear')).toBe(false);
    expect(shown('', ['Another'])).toBe(false);
  });
});
