import type { Zero } from '@rocicorp/zero';
import type { SegmentEntry } from '@/zero/analytics/manifest';
import { queries } from '@/zero/queries';
import { isFiguresPath } from './figures-path';

type Place = {
  userId: string;
  organizationId: string;
  slug: string;
  /** The manifest, where the server has read it with the page. */
  segments: readonly SegmentEntry[] | undefined;
};

const ttl = { ttl: '1m' } as const;

/** On a page of figures, has their worker, and what draws them, load while the page is still being made; for staff. */
export function preloadFigures(
  zero: Zero,
  { userId, organizationId, slug, segments }: Place,
  pathname: string,
): { cleanup: () => void } | undefined {
  if (!isFiguresPath(pathname)) return undefined;
  const kept = [
    zero.preload(queries.analytics.manifest({ organizationId }), ttl),
    zero.preload(queries.analytics.delta({ organizationId }), ttl),
  ];
  const load = async () => {
    const { openFacts } = await import('@/components/analytics/open-facts');
    const facts = openFacts({ userId, organizationId, slug });
    if (segments) facts.takeManifest(segments);
  };
  // The page itself does all of this, too: nothing is lost but time.
  void load().catch(() => {});
  void import('@/components/chart/series-plot').catch(() => {});
  return { cleanup: () => kept.forEach(({ cleanup }) => cleanup()) };
}
