import { defineFilter, listField, textField } from '@/components/core/filter/define-filter';
import type { Total } from '@/components/desk/payment/totals';
import { containsText } from '@/lib/search/normalize-text';
import type { Part } from '@/zero/desk/analytics/engine/answer';
import type { Client } from '@/zero/platform/client/schema';

/** A client with what there is to say about it; `part` is undefined until it is known. */
export type ClientRow = { client: Client; part: Part | undefined; totals: readonly Total[] };

export const billingStatuses = ['outstanding', 'overdue', 'clear'] as const;
export type BillingStatus = (typeof billingStatuses)[number];

/** What the list itself is narrowed to, beside the filter of its metrics. */
export const clientsFilter = defineFilter({
  text: textField(160),
  plan: listField(),
  money: listField(billingStatuses),
});
export type ClientsFilter = typeof clientsFilter.empty;

const standingOf = (totals: readonly Total[]): BillingStatus[] => {
  if (totals.every(({ outstanding }) => outstanding === 0)) return ['clear'];
  return totals.some(({ overdue }) => overdue > 0) ? ['outstanding', 'overdue'] : ['outstanding'];
};

/** Whether the list shows the row. `clientIds` are those of the filter of metrics; none means all. */
export function isShown(
  { client, totals }: ClientRow,
  { text, plan, money }: ClientsFilter,
  clientIds: readonly string[],
): boolean {
  return (
    containsText(text, client.name) &&
    (plan.length === 0 || plan.includes(client.plan)) &&
    (money.length === 0 || standingOf(totals).some((standing) => money.includes(standing))) &&
    (clientIds.length === 0 || clientIds.includes(client.id))
  );
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** What a row is ordered by; null stands last in either direction. Currencies are never compared with each other. */
export const clientOrders = {
  name: ({ client }: ClientRow) => client.name,
  plan: ({ client }: ClientRow) => client.plan,
  open: ({ part }: ClientRow) => part?.load?.open ?? 0,
  contact: ({ part }: ClientRow) => part?.lastClientMessageAt || null,
  created: ({ part }: ClientRow) => part?.created ?? 0,
  response: ({ part }: ClientRow) => part?.firstResponse.median ?? null,
  resolution: ({ part }: ClientRow) => part?.resolution.median ?? null,
  sla: ({ part }: ClientRow) => part && share(part.slaMet, part.slaMet + part.slaBreached),
  csat: ({ part }: ClientRow) => part && share(part.good, part.rated),
  outstanding: ({ totals }: ClientRow) => amountKey(totals, ({ outstanding }) => outstanding),
  overdue: ({ totals }: ClientRow) => amountKey(totals, ({ overdue }) => overdue),
} satisfies Record<string, (row: ClientRow) => string | number | null | undefined>;

export const clientSorts = Object.keys(clientOrders);
/** Whoever needs us most stands first. */
export const usualSorting = { id: 'open', desc: true };

/** Amounts stand by their currency first; the minor units in 16 digits compare like the numbers. */
function amountKey(totals: readonly Total[], read: (total: Total) => number): string | null {
  const [first] = totals.filter((total) => read(total) > 0);
  return first ? `${first.currency}${String(read(first)).padStart(16, '0')}` : null;
}

/** The rows by name, in which order equals of a column stay. */
export const inNameOrder = (rows: readonly ClientRow[]): ClientRow[] =>
  rows.toSorted((a, b) => a.client.name.localeCompare(b.client.name));
