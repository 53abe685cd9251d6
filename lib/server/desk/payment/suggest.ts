import type { ImportPreview } from '@/zero/platform/import/preview';
import { type InvoiceDraft, type InvoiceField, invoiceFields } from '@/zero/desk/payment/import';
import { samplesIn, suggestColumns } from '../import/suggest';

/** How other systems call our fields, without case and marks. */
const names: Record<InvoiceField, string> = {
  invoiceNumber: 'invoicenumber|invoice|invoiceno|invoiceid|number|no|documentnumber|reference|id',
  client: 'client|customer|company|customername|clientname|account|organization|billto|name',
  amount: 'amount|total|amounttotal|grossamount|gross|invoiceamount|sum|value|totalamount',
  currency: 'currency|currencycode|isocurrency',
  issuedOn: 'issuedon|issued|issuedate|invoicedate|date|documentdate|created|createdat',
  dueOn: 'dueon|due|duedate|payableby|paymentdue',
  paid: 'paid|amountpaid|paidamount|received|amountreceived',
  paidOn: 'paidon|paidat|paymentdate|datepaid|paiddate|settledon',
  description: 'description|subject|memo|note|text|what',
};

/** The answers that the form begins with: what the names and the first rows of the file suggest. */
export function suggestInvoices(preview: ImportPreview): InvoiceDraft {
  const columns = suggestColumns(invoiceFields, names, preview);
  const amounts = samplesIn(preview, columns.amount);
  const hasComma = amounts.some((text) => /,\d{1,2}\D*$/.test(text));
  const hasPoint = amounts.some((text) => /\.\d{1,2}\D*$/.test(text));
  return {
    delimiter: preview.delimiter,
    columns,
    currencyDefault: columns.currency === null ? 'EUR' : '',
    decimalMark: hasComma && !hasPoint ? ',' : '.',
    dateFormats: {},
  };
}
