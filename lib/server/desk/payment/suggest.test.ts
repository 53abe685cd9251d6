import { expect, it } from 'vitest';
import { dateFormatOf, dateFormatsOf } from '@/zero/platform/import/preview';
import { missingInvoiceFields } from '@/zero/desk/payment/import';
import { readPreview } from '../import/preview';
import { suggestInvoices } from './suggest';

const read = (text: string) => readPreview([new TextEncoder().encode(text)], 'UTC');
const suggest = async (text: string) => suggestInvoices(await read(text));

it('knows the columns, the days and the decimal mark of another system', async () => {
  const preview = await read(
    'Invoice no;Customer;Total;Invoice date;Due date;Paid\nR-1;Ltd;"1.234,50 €";03.02.2026;17.02.2026;0,00\n',
  );
  const draft = suggestInvoices(preview);
  expect(draft).toMatchObject({
    delimiter: ';',
    columns: {
      invoiceNumber: 'Invoice no',
      client: 'Customer',
      amount: 'Total',
      currency: null,
      issuedOn: 'Invoice date',
      dueOn: 'Due date',
      paid: 'Paid',
      paidOn: null,
    },
    currencyDefault: 'EUR',
    decimalMark: ',',
  });
  expect(dateFormatOf(preview, draft.dateFormats, 'Due date')).toBe('dd.MM.yyyy');
  expect(missingInvoiceFields(draft)).toEqual([]);
});

it('reads back what the list exports', async () => {
  const preview = await read(
    'invoice_number,client,amount,currency,issued_on,due_on,paid,paid_on,description\nR-1,Ltd,10.00,USD,2026-02-03,2026-02-17,10.00,2026-02-10,\n',
  );
  const { columns } = suggestInvoices(preview);
  expect(Object.values(columns)).not.toContain(null);
  expect(dateFormatsOf(preview, {}, [columns.issuedOn, columns.paidOn])).toEqual({
    issued_on: 'yyyy-MM-dd',
    paid_on: 'yyyy-MM-dd',
  });
});

it('says what is missing', async () => {
  const draft = await suggest('a,b\n1,2\n');
  expect(missingInvoiceFields({ ...draft, currencyDefault: 'euro' })).toEqual([
    'invoiceNumber',
    'client',
    'amount',
    'issuedOn',
    'dueOn',
    'currency',
  ]);
});
