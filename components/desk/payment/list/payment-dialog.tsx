'use client';

import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useToday } from '@/components/desk/payment/use-today';
import { useTenant } from '@/components/platform/sync/tenant';
import { Combobox } from '@/components/ui/combobox';
import { TextField } from '@/components/ui/text-field';
import type { Client } from '@/zero/platform/client/schema';
import type { Payment } from '@/zero/desk/payment/schema';
import { amountHint, draftOf, paymentSchema, problemIn } from './payment-draft';
import { useInvoices } from './use-invoices';
import { VoidPayment } from './void-payment';

type PaymentDialogProps = {
  /** Undefined for a new one. */
  payment: Payment | undefined;
  clients: readonly Client[];
  onClose: () => void;
};

/** An invoice and what came in for it. */
export function PaymentDialog({ payment, clients, onClose }: PaymentDialogProps) {
  const { record, changeTo } = useInvoices();
  const { locale } = useTenant().organization;
  const today = useToday();
  const form = useEntityForm({
    schema: paymentSchema(locale),
    defaults: draftOf(payment, today, locale),
    save: ({ clientId, fields }) =>
      payment ? changeTo(payment, fields) : record(clientId, fields),
    onSaved: onClose,
  });
  const draft = form.values;
  const client = form.value('clientId');

  /** How an amount is understood is said while it is typed. */
  const amountField = (name: 'amount' | 'paid') => {
    const field = form.text(name);
    return {
      inputMode: 'decimal' as const,
      hint: amountHint(draft, name, locale),
      ...field,
      error: problemIn(draft, name, locale) ?? field.error,
    };
  };

  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title={payment ? `Invoice ${payment.invoiceNumber}` : 'Record invoice'}
      submitLabel={payment ? 'Save invoice' : 'Record invoice'}
      extra={payment && <VoidPayment payment={payment} onVoided={onClose} />}
    >
      <Combobox
        label="Client"
        placeholder="Choose a client"
        disabled={payment !== undefined}
        options={clients.map(({ id, name }) => ({ value: id, label: name }))}
        {...client}
        value={client.value || null}
      />
      <div className="grid grid-cols-2 items-start gap-3">
        <TextField label="Invoice number" maxLength={60} {...form.text('invoiceNumber')} />
        <TextField label="What it is for" maxLength={300} {...form.text('description')} />
        <TextField label="Amount" {...amountField('amount')} />
        <TextField
          label="Currency"
          maxLength={3}
          {...form.text('currency')}
          error={problemIn(draft, 'currency', locale) ?? form.text('currency').error}
        />
        <TextField label="Issued" type="date" {...form.text('issuedOn')} />
        <TextField label="Due" type="date" {...form.text('dueOn')} />
        <TextField label="Paid so far" {...amountField('paid')} />
        <TextField label="Paid in full on" type="date" {...form.text('paidOn')} />
      </div>
    </EntityDialog>
  );
}
