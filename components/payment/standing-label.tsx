import { Badge } from '@/components/ui/badge';
import type { Standing } from '@/zero/payment/standing';
import { standingWords } from './standing';

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
