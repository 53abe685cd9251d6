'use client';

import { ColumnChoices } from '@/components/platform/import/column-choices';
import { DateFields } from '@/components/platform/import/date-fields';
import type { MappingFormProps } from '@/components/platform/import/import-kind';
import { LeftOut } from '@/components/platform/import/left-out';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import {
  invoiceDateFields,
  type InvoiceDraft,
  type InvoiceField,
  invoiceFields,
  neededInvoiceFields,
} from '@/zero/desk/payment/import';

const words: Record<InvoiceField, string> = {
  invoiceNumber: 'Invoice number',
  client: 'Client',
  amount: 'Amount',
  currency: 'Currency',
  issuedOn: 'Issued',
  dueOn: 'Due',
  paid: 'Paid so far',
  paidOn: 'Paid in full on',
  description: 'What it is for',
};

const marks = [
  { value: '.', label: '1,234.50' },
  { value: ',', label: '1.234,50' },
] as const;

/** Which column is what, and how the file writes amounts and days. */
export function InvoiceForm({ preview, draft, onChange }: MappingFormProps<InvoiceDraft>) {
  return (
    <div className="flex flex-col gap-5">
      <ColumnChoices
        fields={invoiceFields}
        words={words}
        needed={neededInvoiceFields}
        preview={preview}
        value={draft.columns}
        onChange={(columns) => onChange({ columns })}
      />
      <LeftOut preview={preview} taken={Object.values(draft.columns)} />
      <div className="grid grid-cols-3 items-start gap-3 max-md:grid-cols-2 max-sm:grid-cols-1">
        <TextField
          label="Currency where none is named"
          size="sm"
          maxLength={3}
          value={draft.currencyDefault}
          onChange={({ target }) => onChange({ currencyDefault: target.value.toUpperCase() })}
        />
        <Select
          label="Amounts look like"
          size="sm"
          options={marks}
          value={draft.decimalMark}
          onValueChange={(decimalMark) => onChange({ decimalMark })}
        />
        <DateFields
          fields={invoiceDateFields}
          words={words}
          columns={draft.columns}
          preview={preview}
          value={draft.dateFormats}
          onChange={(dateFormats) => onChange({ dateFormats })}
        />
      </div>
    </div>
  );
}
