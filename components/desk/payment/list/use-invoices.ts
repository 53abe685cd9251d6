'use client';

import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { useWrite } from '@/components/platform/sync/use-write';
import { undoable } from '@/components/platform/undo/use-undoable';
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
  const save = useSave();
  const place = () => ({ organizationId: organization.id, at: Date.now() });
  const changeOf = (paymentId: string, fields: Fields) =>
    mutators.payment.change({ ...place(), paymentId, ...fields });

  return {
    record: async (clientId: string, fields: Fields) => {
      const id = newId();
      const request = mutators.payment.record({ ...place(), id, clientId, ...fields });
      const refusal = await save(request, 'Invoice');
      if (refusal) return refusal;
      const reason = 'Undone by the person who recorded it';
      void undoable({
        done: 'Invoice recorded',
        what: `invoice ${fields.invoiceNumber}`,
        undo: () => write(mutators.payment.void({ ...place(), paymentId: id, reason }), 'Voiding'),
      });
      return undefined;
    },
    changeTo: async (payment: Payment, fields: Fields) => {
      const before = readDraft(draftOf(payment, 0, locale), locale);
      const refusal = await save(changeOf(payment.id, fields), 'Invoice');
      if (refusal || !before) return refusal;
      void undoable({
        done: 'Invoice changed',
        what: `invoice ${payment.invoiceNumber}`,
        undo: () => write(changeOf(payment.id, before), 'Invoice'),
      });
      return undefined;
    },
  };
}
