import { isCurrency } from '@/lib/format/currency';
import { formatAmount, formatMoney, parseAmount } from '@/lib/format/money';
import { draftSchema, validationMessage } from '@/components/core/form/draft-schema';
import { contradiction, paymentFields } from '@/zero/desk/payment/fields';
import type { Payment } from '@/zero/desk/payment/schema';

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

/** The draft of an invoice, or of a new one of `today` (midnight in UTC of the organization's day), as `locale` writes amounts. */
export function draftOf(payment: Payment | undefined, today: number, locale: string): PaymentDraft {
  if (!payment) {
    const issued = isoDay(today);
    const due = isoDay(today + 14 * 86_400_000);
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
    amount: formatAmount(payment.amountMinor, currency, locale),
    currency,
    issuedOn: isoDay(payment.issuedOn),
    dueOn: isoDay(payment.dueOn),
    paid: formatAmount(payment.paidMinor, currency, locale),
    paidOn: payment.paidOn === null ? '' : isoDay(payment.paidOn),
    description: payment.description ?? '',
  };
}

const currencyOf = (draft: PaymentDraft) => draft.currency.trim().toUpperCase();
const amountIn = (draft: PaymentDraft, field: 'amount' | 'paid', locale: string) =>
  parseAmount(
    draft[field] === '' && field === 'paid' ? '0' : draft[field],
    currencyOf(draft),
    locale,
  );

const noCurrency = (code: string) =>
  code === ''
    ? 'Write a currency code such as EUR.'
    : `${code} is not a currency code. Write one such as EUR.`;

/** What is wrong with a field, in words; undefined where nothing is, or nothing is written yet. */
export function problemIn(
  draft: PaymentDraft,
  field: 'amount' | 'paid' | 'currency',
  locale: string,
) {
  if (draft[field].trim() === '') return undefined;
  const currency = currencyOf(draft);
  if (field === 'currency') {
    return currency.length < 3 || isCurrency(currency) ? undefined : noCurrency(currency);
  }
  const read = amountIn(draft, field, locale);
  return 'problem' in read ? read.problem : undefined;
}

/** How an amount was understood, as the screens will show it; undefined while it cannot be. */
export function amountHint(draft: PaymentDraft, field: 'amount' | 'paid', locale: string) {
  const currency = currencyOf(draft);
  const read = amountIn(draft, field, locale);
  return 'minor' in read && isCurrency(currency)
    ? formatMoney(read.minor, currency, locale)
    : undefined;
}

/** What the draft says, for the mutator; undefined while an amount or a day makes no sense. */
export function readDraft(draft: PaymentDraft, locale: string) {
  const currency = currencyOf(draft);
  const amount = amountIn(draft, 'amount', locale);
  const paid = amountIn(draft, 'paid', locale);
  const issuedOn = dayOf(draft.issuedOn);
  const dueOn = dayOf(draft.dueOn);
  const paidOn = draft.paidOn === '' ? null : dayOf(draft.paidOn);
  if ('problem' in amount || 'problem' in paid || !isCurrency(currency)) return undefined;
  if ([issuedOn, dueOn, paidOn ?? 0].some(Number.isNaN)) return undefined;
  return {
    invoiceNumber: draft.invoiceNumber.trim(),
    amountMinor: amount.minor,
    currency,
    issuedOn,
    dueOn,
    paidMinor: paid.minor,
    paidOn,
    description: draft.description.trim() || null,
  };
}

const formField = { dueOn: 'dueOn', paidMinor: 'paid', paidOn: 'paidOn' } as const;

/** Reads a draft as `locale` writes amounts. */
export const paymentSchema = (locale: string) =>
  draftSchema(
    (draft: PaymentDraft) => {
      const read = readDraft(draft, locale);
      const found = read && contradiction(read);
      const amount = amountIn(draft, 'amount', locale);
      const paid = amountIn(draft, 'paid', locale);
      const missingDay = (day: string) => (Number.isNaN(dayOf(day)) ? 'Choose a day.' : undefined);
      return {
        clientId: draft.clientId === '' ? 'Choose a client.' : undefined,
        invoiceNumber: validationMessage(paymentFields.invoiceNumber, draft.invoiceNumber),
        description: validationMessage(paymentFields.description, draft.description),
        amount: 'problem' in amount ? amount.problem : undefined,
        currency: isCurrency(currencyOf(draft)) ? undefined : noCurrency(currencyOf(draft)),
        issuedOn: missingDay(draft.issuedOn),
        dueOn: missingDay(draft.dueOn),
        paid: 'problem' in paid ? paid.problem : undefined,
        paidOn: draft.paidOn === '' ? undefined : missingDay(draft.paidOn),
        ...(found && { [formField[found.at]]: found.message }),
      };
    },
    (draft) => ({ clientId: draft.clientId, fields: readDraft(draft, locale)! }),
  );
