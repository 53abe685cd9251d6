'use client';

import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { undoable } from '@/components/platform/undo/undoable';
import { newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import type { Payment } from '@/zero/desk/payment/schema';
import { draftOf, readDraft } from './payment-draft';

type Fields = NonNullable<ReturnType<typeof readDraft>>;

/** Records and corrects invoices; each can be taken back, a new one by voiding it. */
export function useInvoices() {
  const { organization } = useTenant();
  const { locale } = organization;
  const write = useWrite();
  const place = () => ({ organizationId: organization.id, at: Date.now() });

  const change = (paymentId: string, fields: Fields) =>
    write(mutators.payment.change({ ...place(), paymentId, ...fields }), 'Invoice');

  return {
    record: (clientId: string, fields: Fields) => {
      const id = newId();
      const reason = 'Taken back by who recorded it';
      return undoable({
        done: 'Invoice recorded',
        what: `invoice ${fields.invoiceNumber}`,
        sent: write(mutators.payment.record({ ...place(), id, clientId, ...fields }), 'Invoice'),
        undo: () => write(mutators.payment.void({ ...place(), paymentId: id, reason }), 'Voiding'),
      });
    },
    changeTo: (payment: Payment, fields: Fields) => {
      const before = readDraft(draftOf(payment, 0, locale), locale);
      const sent = change(payment.id, fields);
      if (!before) return sent;
      return undoable({
        done: 'Invoice changed',
        what: `invoice ${payment.invoiceNumber}`,
        sent,
        undo: () => change(payment.id, before),
      });
    },
  };
}
