'use client';

import { useId, useState } from 'react';
import { useToday } from '@/components/desk/payment/use-today';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { contradiction } from '@/zero/desk/payment/fields';
import type { Client } from '@/zero/desk/client/schema';
import type { Payment } from '@/zero/desk/payment/schema';
import { amountHint, draftOf, type PaymentDraft, problemIn, readDraft } from './payment-draft';
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
  const [draft, setDraft] = useState(() => draftOf(payment, today, locale));
  const formId = useId();
  const read = readDraft(draft, locale);
  const problem = read && contradiction(read);
  const isReady = read && !problem && read.invoiceNumber !== '' && draft.clientId !== '';
  const field = (key: keyof PaymentDraft) => ({
    value: draft[key],
    onChange: ({ target }: { target: { value: string } }) =>
      setDraft({ ...draft, [key]: target.value }),
  });

  const amountField = (key: 'amount' | 'paid') => ({
    inputMode: 'decimal' as const,
    error: problemIn(draft, key, locale),
    hint: amountHint(draft, key, locale),
    ...field(key),
  });

  function save() {
    if (!isReady) return;
    void (payment ? changeTo(payment, read) : record(draft.clientId, read));
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={payment ? `Invoice ${payment.invoiceNumber}` : 'Record invoice'}
      actions={
        <>
          {payment && <VoidPayment payment={payment} onVoided={onClose} />}
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} disabled={!isReady}>
            {payment ? 'Save invoice' : 'Record invoice'}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="grid grid-cols-2 gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className="col-span-2">
          <Combobox
            label="Client"
            placeholder="Choose a client"
            disabled={payment !== undefined}
            options={clients.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.clientId || null}
            onValueChange={(clientId) => setDraft({ ...draft, clientId })}
          />
        </div>
        <TextField label="Invoice number" maxLength={60} {...field('invoiceNumber')} />
        <TextField label="What it is for" maxLength={300} {...field('description')} />
        <TextField label="Amount" {...amountField('amount')} />
        <TextField
          label="Currency"
          maxLength={3}
          error={problemIn(draft, 'currency', locale)}
          {...field('currency')}
        />
        <TextField label="Issued" type="date" {...field('issuedOn')} />
        <TextField label="Due" type="date" {...field('dueOn')} />
        <TextField label="Paid so far" {...amountField('paid')} />
        <TextField label="Paid in full on" type="date" {...field('paidOn')} />
      </form>
      {problem && (
        <p role="alert" className="mt-3 text-13 text-danger-ink">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
