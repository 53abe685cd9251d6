import { currencyDigits, isCurrency } from '@/lib/format/currency';
import { minorUnits } from '@/lib/format/money';
import { contradiction } from '@/zero/desk/payment/fields';
import type { InvoiceDraft, InvoiceField } from '@/zero/desk/payment/import';
import { dateParser } from '../import/parse-date';

/** What a row says of an invoice; days as midnight in UTC, amounts in minor units. */
export type ReadInvoice = {
  clientName: string;
  invoiceNumber: string;
  amountMinor: number;
  currency: string;
  issuedOn: number;
  dueOn: number;
  paidMinor: number;
  paidOn: number | null;
  description: string | null;
};

const day = 86_400_000;

/** Returns a function that reads a row's cells, or says why they are no invoice. */
export function invoiceReader(
  draft: InvoiceDraft,
  header: readonly string[],
): (cells: readonly string[]) => ReadInvoice | { problem: string } {
  const places = new Map(
    Object.entries(draft.columns).map(([field, name]) => [
      field,
      name === null ? -1 : header.indexOf(name),
    ]),
  );
  const parsers = new Map(
    Object.entries(draft.columns).map(([field, column]) => {
      const format = draft.dateFormats[column ?? ''];
      return [field, dateParser({ formats: format ? [format] : [], zone: 'UTC' })];
    }),
  );

  return (cells) => {
    const textOf = (field: InvoiceField) => cells[places.get(field) ?? -1]?.trim() ?? '';
    const problems: string[] = [];
    const needed = (field: InvoiceField, word: string) => {
      const text = textOf(field);
      if (text === '') problems.push(`${word} is missing`);
      return text;
    };
    const dayIn = (field: InvoiceField, word: string) => {
      const text = textOf(field);
      const at = text === '' ? undefined : parsers.get(field)?.(text);
      if (text !== '' && at === undefined) problems.push(`${word} "${text}" is not a date`);
      return at === undefined ? null : Math.floor(at / day) * day;
    };
    const currency = (textOf('currency') || draft.currencyDefault).toUpperCase();
    const amountIn = (field: InvoiceField, word: string) => {
      const text = textOf(field);
      const minor = text === '' ? undefined : amountOf(text, currency, draft.decimalMark);
      if (text !== '' && minor === undefined) {
        problems.push(`${word} "${text}" is not an amount of ${currency}`);
      }
      return minor ?? null;
    };

    const invoiceNumber = needed('invoiceNumber', 'the number');
    const clientName = needed('client', 'the client');
    if (!isCurrency(currency)) problems.push(`"${currency}" is not a currency of ISO 4217`);
    needed('amount', 'the amount');
    const amountMinor = amountIn('amount', 'the amount') ?? 0;
    needed('issuedOn', 'the day of issue');
    const issuedOn = dayIn('issuedOn', 'the day of issue') ?? 0;
    needed('dueOn', 'the day it is due');
    const dueOn = dayIn('dueOn', 'the day it is due') ?? 0;
    const paidOn = dayIn('paidOn', 'the day of payment');
    // A day of payment alone says that all of it came in.
    const paidMinor = amountIn('paid', 'what was paid') ?? (paidOn === null ? 0 : amountMinor);
    const description = textOf('description').slice(0, 300) || null;
    if (problems.length > 0) return { problem: problems.join('; ') };

    const invoice = { amountMinor, issuedOn, dueOn, paidMinor, paidOn };
    const found = contradiction(invoice);
    if (found) return { problem: found.message };
    return { clientName, invoiceNumber, currency, description, ...invoice };
  };
}

/**
 * An amount as files write it, such as "€ 1.234,50" with `,` as its mark, in minor units; undefined
 * where it is none, so where thousands are not parted by threes.
 */
export function amountOf(text: string, currency: string, mark: '.' | ','): number | undefined {
  const [, digits = ''] = /^[^\d(−-]*(\d(?:[.,'\s]*\d)*)[^\d)−-]*$/u.exec(text) ?? [];
  const plain = digits.replaceAll(/[\s']/g, '');
  const [whole = '', part, ...others] = plain.split(mark);
  if (others.length > 0) return undefined;
  const group = mark === '.' ? ',' : '.';
  const groups = whole.split(group);
  const isGrouped = groups.every((each, index) =>
    index === 0 ? /^\d{1,3}$/.test(each) : /^\d{3}$/.test(each),
  );
  if (groups.length > 1 && !isGrouped) return undefined;
  // 1.000 may be a thousand of a file with the other mark.
  const mayBeThousands = groups.length === 1 && whole.length < 4 && part?.length === 3;
  if (mayBeThousands && currencyDigits(currency) < 3) return undefined;
  return minorUnits(groups.join('') + (part === undefined ? '' : `.${part}`), currency);
}
