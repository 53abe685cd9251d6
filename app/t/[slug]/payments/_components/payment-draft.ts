import { amountText, minorUnits } from '@/lib/format/money';
import type { Payment } from '@/zero/schema';

/** An invoice as the form holds it: amounts as they are written, days as `YYYY-MM-DD`. */
export type PaymentDraft = {
  clientId: string;
  invoiceNumber: string;
  amount: string;
  currency: string;
  issuedOn: string;
  dueOn: string;
  paid: string;
  paidOn: string;
  description: string;
};

const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);
const dayOf = (text: string) => Date.parse(`${text}T00:00:00Z`);

/** The draft of an invoice, or of a new one of today. */
export function draftOf(payment: Payment | undefined, now: number): PaymentDraft {
  if (!payment) {
    const issued = isoDay(now);
    const due = isoDay(now + 14 * 86_400_000);
    return {
      clientId: '',
      invoiceNumber: '',
      amount: '',
      currency: 'EUR',
      issuedOn: issued,
      dueOn: due,
      paid: '0',
      paidOn: '',
      description: '',
    };
  }
  const { currency } = payment;
  return {
    clientId: payment.clientId,
    invoiceNumber: payment.invoiceNumber,
    amount: amountText(payment.amountMinor, currency),
    currency,
    issuedOn: isoDay(payment.issuedOn),
    dueOn: isoDay(payment.dueOn),
    paid: amountText(payment.paidMinor, currency),
    paidOn: payment.paidOn === null ? '' : isoDay(payment.paidOn),
    description: payment.description ?? '',
  };
}

/** What the draft says, for the mutator; undefined while an amount or a day makes no sense. */
export function readDraft(draft: PaymentDraft) {
  const currency = draft.currency.trim().toUpperCase();
  const amountMinor = minorUnits(draft.amount, currency);
  const paidMinor = minorUnits(draft.paid === '' ? '0' : draft.paid, currency);
  const issuedOn = dayOf(draft.issuedOn);
  const dueOn = dayOf(draft.dueOn);
  const paidOn = draft.paidOn === '' ? null : dayOf(draft.paidOn);
  if (amountMinor === undefined || paidMinor === undefined) return undefined;
  if ([issuedOn, dueOn, paidOn ?? 0].some(Number.isNaN) || !/^[A-Z]{3}$/.test(currency))
    return undefined;
  return {
    invoiceNumber: draft.invoiceNumber.trim(),
    amountMinor,
    currency,
    issuedOn,
    dueOn,
    paidMinor,
    paidOn,
    description: draft.description.trim() || null,
  };
}
