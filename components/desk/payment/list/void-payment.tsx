'use client';

import { useState } from 'react';
import { z } from 'zod';
import { Form } from '@/components/core/form/form';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { voidReasonSchema } from '@/zero/desk/payment/fields';
import { mutators } from '@/zero/mutators';
import type { Payment } from '@/zero/desk/payment/schema';

type VoidPaymentProps = { payment: Payment; onVoided: () => void };

/** Voids an invoice once a reason is given: it stays in the list and counts nowhere. */
export function VoidPayment({ payment, onVoided }: VoidPaymentProps) {
  const { organization } = useTenant();
  const save = useSave();
  const [isAsking, setIsAsking] = useState(false);
  const form = useEntityForm({
    schema: z.object({ reason: voidReasonSchema }),
    defaults: { reason: '' },
    save: ({ reason }) => {
      const place = { organizationId: organization.id, paymentId: payment.id, at: Date.now() };
      return save(mutators.payment.void({ ...place, reason }), 'Voiding');
    },
    onSaved: onVoided,
  });
  if (!isAsking) {
    return (
      <Button variant="ghost" onClick={() => setIsAsking(true)}>
        Void invoice
      </Button>
    );
  }
  return (
    <Form form={form}>
      <div className="flex items-end gap-2">
        <TextField label="Why it is voided" size="sm" maxLength={300} {...form.text('reason')} />
        <Button type="submit" size="sm" loading={form.isBusy}>
          Void invoice
        </Button>
      </div>
    </Form>
  );
}
