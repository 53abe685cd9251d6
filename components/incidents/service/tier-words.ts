import { formatNoun } from '@/lib/format/number';
import {
  defaultTicketThreshold,
  type ServiceTier,
  serviceTiers,
} from '@/zero/incidents/service/fields';

const words: Record<ServiceTier, string> = {
  1: 'Tier 1: critical',
  2: 'Tier 2: important',
  3: 'Tier 3: supporting',
  4: 'Tier 4: internal',
};

export const tierOptions = serviceTiers.map((tier) => ({
  value: `${tier}` as const,
  label: words[tier],
}));

/** "Tier 1: critical" */
export const tierWord = (tier: number): string => words[tier as ServiceTier] ?? `Tier ${tier}`;

/** "Never", "At tickets of 3 clients" */
export const thresholdWord = (threshold: number): string =>
  threshold === 0 ? 'Never' : `At tickets of ${formatNoun(threshold, 'client', 'clients')}`;

/** What can be chosen, with what was chosen by a program. */
export const thresholdOptions = (chosen = defaultTicketThreshold) =>
  [...new Set([0, 2, 3, 4, 5, 10, chosen])]
    .sort((a, b) => a - b)
    .map((threshold) => ({ value: String(threshold), label: thresholdWord(threshold) }));
