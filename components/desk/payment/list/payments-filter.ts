import { z } from 'zod';
import { defineFilter } from '@/components/core/filter/define-filter';
import { paymentStatuses } from '@/zero/desk/payment/payment-status';

/** What the list of invoices is narrowed to, as its address says it. */
export const paymentsFilter = defineFilter(
  {
    standing: z.array(z.enum(paymentStatuses)),
    clientIds: z.array(z.string()),
    currencies: z.array(z.string().regex(/^[A-Z]{3}$/)),
    text: z.string().max(200),
  },
  { standing: 'status', clientIds: 'client', currencies: 'currency' },
);
