import { Badge } from '@/components/ui/badge';
import type { Standing } from '@/zero/desk/payment/payment-status';
import { standingWords } from './payment-status';

const tones = {
  paid: 'success',
  partly: 'info',
  due: 'neutral',
  overdue: 'danger',
  void: 'neutral',
} as const;

/** How an invoice stands, in a word. */
export function StandingLabel({ standing }: { standing: Standing }) {
  return <Badge tone={tones[standing]}>{standingWords[standing]}</Badge>;
}
