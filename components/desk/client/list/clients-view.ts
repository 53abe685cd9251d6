import type { Total } from '@/components/desk/payment/totals';
import { containsText } from '@/lib/search/normalize-text';
import type { Part } from '@/zero/desk/analytics/engine/answer';
import type { Client } from '@/zero/desk/client/schema';

/** A client with what there is to say about it; `part` is undefined until it is known. */
export type ClientRow = { client: Client; part: Part | undefined; totals: readonly Total[] };

const clientSorts = [
  'name',
  'plan',
  'open',
  'contact',
  'created',
  'response',
  'resolution',
  'sla',
  'csat',
  'outstanding',
  'overdue',
] as const;
export type ClientSort = (typeof clientSorts)[number];

export const billingStatuses = ['outstanding', 'overdue', 'clear'] as const;
export type BillingStatus = (typeof billingStatuses)[number];

/** What the list is narrowed to and how it stands, as its address holds it. */
export type ClientsView = {
  text: string;
  plans: string[];
  money: BillingStatus[];
  sort: ClientSort;
  isDescending: boolean;
};

const usual = { sort: 'open', isDescending: true } as const;

/** Reads an address' query; what makes no sense is left out. */
export function readClientsView(search: string): ClientsView {
  const params = new URLSearchParams(search);
  const words = (params.get('money') ?? '').split(',');
  const [, minus, name] = /^(-?)(\w+)$/.exec(params.get('sort') ?? '') ?? [];
  const sort = clientSorts.find((known) => known === name);
  return {
    text: params.get('text') ?? '',
    plans: (params.get('plan') ?? '').split(',').filter(Boolean),
    money: billingStatuses.filter((known) => words.includes(known)),
    ...(sort ? { sort, isDescending: minus === '-' } : usual),
  };
}

/** The query with `view` in it and whatever else it said, with `?` where there is any. */
export function withClientsView(search: string, view: ClientsView): string {
  const params = new URLSearchParams(search);
  const isUsual = view.sort === usual.sort && view.isDescending;
  const parts = {
    text: view.text,
    plan: view.plans.join(','),
    money: view.money.join(','),
    sort: isUsual ? '' : `${view.isDescending ? '-' : ''}${view.sort}`,
  };
  for (const [key, value] of Object.entries(parts)) {
    if (value) params.set(key, value);
    else params.delete(key);
  }
  const written = params.toString().replaceAll('%2C', ',');
  return written && `?${written}`;
}

const standingOf = (totals: readonly Total[]): BillingStatus[] => {
  if (totals.every(({ outstanding }) => outstanding === 0)) return ['clear'];
  return totals.some(({ overdue }) => overdue > 0) ? ['outstanding', 'overdue'] : ['outstanding'];
};

/** Whether the list shows the row. `clientIds` are those of the filter of figures; none means all. */
export function isShown(
  { client, totals }: ClientRow,
  { text, plans, money }: ClientsView,
  clientIds: readonly string[],
): boolean {
  return (
    containsText(text, client.name) &&
    (plans.length === 0 || plans.includes(client.plan)) &&
    (money.length === 0 || standingOf(totals).some((standing) => money.includes(standing))) &&
    (clientIds.length === 0 || clientIds.includes(client.id))
  );
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** What a row is ordered by; null stands last in either direction. Currencies are never compared with each other. */
const keys: Record<ClientSort, (row: ClientRow) => string | number | null | undefined> = {
  name: ({ client }) => client.name,
  plan: ({ client }) => client.plan,
  open: ({ part }) => part?.load?.open ?? 0,
  contact: ({ part }) => part?.lastClientMessageAt || null,
  created: ({ part }) => part?.created ?? 0,
  response: ({ part }) => part?.firstResponse.median ?? null,
  resolution: ({ part }) => part?.resolution.median ?? null,
  sla: ({ part }) => part && share(part.slaMet, part.slaMet + part.slaBreached),
  csat: ({ part }) => part && share(part.good, part.rated),
  outstanding: ({ totals }) => amountKey(totals, ({ outstanding }) => outstanding),
  overdue: ({ totals }) => amountKey(totals, ({ overdue }) => overdue),
};

/** Amounts stand by their currency first; the minor units in 16 digits compare like the numbers. */
function amountKey(totals: readonly Total[], read: (total: Total) => number): string | null {
  const [first] = totals.filter((total) => read(total) > 0);
  return first ? `${first.currency}${String(read(first)).padStart(16, '0')}` : null;
}

/** The rows in the view's order; equals stand by name. */
export function inOrder(rows: readonly ClientRow[], view: ClientsView): ClientRow[] {
  const key = keys[view.sort];
  const turn = view.isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [key(a) ?? null, key(b) ?? null];
    if (x !== y && (x === null || y === null)) return x === null ? 1 : -1;
    const order = compare(x, y) * turn;
    return order === 0 ? a.client.name.localeCompare(b.client.name) : order;
  });
}

function compare(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b));
}
