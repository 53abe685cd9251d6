import type { SeedClient } from './clients';
import { day, isoDate } from './calendar';
import type { OrganizationPlan } from './plans';
import { random } from './random';
import type { PaymentRow } from './rows';

/** A monthly invoice for each client: most paid around the due date, some late, a few voided. */
export function makePayments(
  seed: string,
  plan: OrganizationPlan,
  companies: readonly SeedClient[],
  span: { start: number; end: number },
): PaymentRow[] {
  const drafts: Omit<PaymentRow, 'invoiceNumber'>[] = [];
  for (const company of companies) {
    const source = random(seed, 'payments', company.rank);
    const currency = source.pick(plan.currencies);
    const monthly = Math.min(source.logNormal(90_000 / (1 + company.rank / 25), 0.6), 5_000_000);
    const termDays = source.pick([14, 14, 30]);
    const slowness = source.logNormal(1, 0.7);
    const from = Math.max(company.from, span.start);

    for (let issued = from + source.int(0, 27) * day; issued < span.end; issued += 30 * day) {
      const due = issued + termDays * day;
      const paid = due + Math.round((source.normal() * 6 - 4) * slowness) * day;
      const isForgotten = source.chance(0.02);
      const isVoided = source.chance(0.012);
      const paidOn = Math.max(paid, issued);
      const isOpen = isForgotten || isVoided || paidOn >= span.end;
      const amountMinor = Math.round(monthly * (0.9 + source.unit() * 0.35));
      const createdAt = new Date(Math.floor(issued));
      drafts.push({
        id: source.uuid(Math.floor(issued)),
        organizationId: plan.id,
        clientId: company.id,
        amountMinor,
        currency,
        issuedOn: isoDate(issued),
        dueOn: isoDate(due),
        paidMinor: isOpen ? 0 : amountMinor,
        paidOn: isOpen ? null : isoDate(paidOn),
        description: null,
        voidedAt: isVoided ? new Date(Math.min(issued + 2 * day, span.end)) : null,
        voidReason: isVoided ? 'Issued in error' : null,
        createdAt,
        updatedAt: createdAt,
      });
    }
  }
  drafts.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
  return drafts.map((draft, index) => ({
    ...draft,
    invoiceNumber: `${plan.invoicePrefix}-${draft.issuedOn.slice(0, 4)}-${String(index + 1).padStart(5, '0')}`,
  }));
}
