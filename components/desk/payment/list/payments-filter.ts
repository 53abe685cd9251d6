import { defineFilter, listField, textField } from '@/components/core/filter/define-filter';
import { paymentStatuses } from '@/zero/desk/payment/payment-status';

/** What the list of invoices is narrowed to, as its address says it. */
export const paymentsFilter = defineFilter(
  {
    standing: listField(paymentStatuses),
    clientIds: listField(),
    currencies: listField(/^[A-Z]{3}$/),
    text: textField(200),
  },
  { standing: 'status', clientIds: 'client', currencies: 'currency' },
);
