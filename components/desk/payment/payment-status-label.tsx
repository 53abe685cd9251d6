import { Badge } from '@/components/ui/badge';
import type { PaymentStatus } from '@/zero/desk/payment/payment-status';
import { paymentStatusText } from './payment-status';

const tones = {
  paid: 'success',
  partly: 'info',
  due: 'neutral',
  overdue: 'danger',
  void: 'neutral',
} as const;

/** How an invoice stands, in a word. */
export function PaymentStatusLabel({ standing }: { standing: PaymentStatus }) {
  return <Badge tone={tones[standing]}>{paymentStatusText[standing]}</Badge>;
}
