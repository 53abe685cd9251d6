import type { Zero } from '@rocicorp/zero';
import { queries } from '@/zero/queries';
import { isAnalyticsPath } from './analytics-path';

const ttl = { ttl: '1m' } as const;

/** On a page of figures, has what keeps them live load while the page is still being made; for staff. */
export function preloadAnalytics(
  zero: Zero,
  organizationId: string,
  pathname: string,
): { cleanup: () => void } | undefined {
  if (!isAnalyticsPath(pathname)) return undefined;
  const kept = [
    zero.preload(queries.analytics.manifest({ organizationId }), ttl),
    zero.preload(queries.analytics.delta({ organizationId }), ttl),
  ];
  return { cleanup: () => kept.forEach(({ cleanup }) => cleanup()) };
}
