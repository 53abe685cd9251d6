import { type ServiceTier, serviceTiers } from '@/zero/incidents/service/fields';

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
