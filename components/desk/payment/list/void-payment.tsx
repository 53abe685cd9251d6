'use client';

import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { mutators } from '@/zero/mutators';
import type { Payment } from '@/zero/desk/payment/schema';

type VoidPaymentProps = { payment: Payment; onVoided: () => void };

/** Voids an invoice once a reason is given: it stays in the list and counts nowhere. */
export function VoidPayment({ payment, onVoided }: VoidPaymentProps) {
  const { organization } = useTenant();
  const write = useWrite();
  const [reason, setReason] = useState<string>();
  if (reason === undefined) {
    return (
      <Button variant="ghost" className="mr-auto" onClick={() => setReason('')}>
        Void invoice
      </Button>
    );
  }
  const submit = () => {
    const place = { organizationId: organization.id, paymentId: payment.id, at: Date.now() };
    void write(mutators.payment.void({ ...place, reason: reason.trim() }), 'Voiding');
    onVoided();
  };
  return (
    <div className="mr-auto flex items-end gap-2">
      <TextField
        label="Why it is voided"
        size="sm"
        maxLength={300}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button size="sm" disabled={reason.trim() === ''} onClick={submit}>
        Void invoice
      </Button>
    </div>
  );
}
