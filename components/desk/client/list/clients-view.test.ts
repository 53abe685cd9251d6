import { describe, expect, it } from 'vitest';
import type { Total } from '@/components/desk/payment/totals';
import { noPart, type Part } from '@/zero/desk/analytics/engine/answer';
import { type ClientRow, inOrder, isShown, readClientsView, withClientsView } from './clients-view';

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

const names = (rows: readonly ClientRow[]) => rows.map(({ client }) => client.name);
const view = readClientsView('');

describe('the list of clients', () => {
  it('writes what it reads, and keeps what is not its own', () => {
    const search = '?period=90d&text=north&plan=plus,enterprise&money=overdue&sort=csat';
    expect(withClientsView('?period=90d', readClientsView(search))).toBe(search);
    expect(withClientsView(search, view)).toBe('?period=90d');
    expect(readClientsView('?sort=height&money=all')).toEqual(view);
  });

  it('stands by what is open, equals by name', () => {
    const rows = [row('B'), row('C', { part: part(3) }), row('A'), row('D', { part: part(12) })];
    expect(names(inOrder(rows, view))).toEqual(['D', 'C', 'A', 'B']);
  });

  it('puts what has no figure last in either direction', () => {
    const rows = [
      row('None'),
      row('Half', { part: part(0, 1, 2) }),
      row('All', { part: part(0, 2, 2) }),
    ];
    const csat = { ...view, sort: 'csat' } as const;
    expect(names(inOrder(rows, csat))).toEqual(['All', 'Half', 'None']);
    expect(names(inOrder(rows, { ...csat, isDescending: false }))).toEqual(['Half', 'All', 'None']);
  });

  it('never compares one currency with another', () => {
    const rows = [
      row('Euro', { totals: [total('EUR', 900)] }),
      row('Dollar', { totals: [total('USD', 5)] }),
      row('Less', { totals: [total('EUR', 70)] }),
      row('Clear', { totals: [total('EUR', 0)] }),
    ];
    const order = inOrder(rows, { ...view, sort: 'outstanding', isDescending: false });
    expect(names(order)).toEqual(['Less', 'Euro', 'Dollar', 'Clear']);
  });

  it('narrows by name, plan, money and the clients of the filter', () => {
    const late = row('Northern Lights', { plan: 'enterprise', totals: [total('EUR', 9, 9)] });
    const shown = (search: string, ids: string[] = []) =>
      isShown(late, readClientsView(search), ids);
    expect(shown('?text=LIGHT&plan=enterprise&money=overdue', ['Northern Lights'])).toBe(true);
    expect(shown('?text=dark')).toBe(false);
    expect(shown('?plan=plus')).toBe(false);
    expect(shown('?money=clear')).toBe(false);
    expect(shown('', ['Another'])).toBe(false);
  });
});
