import type { Zero } from '@rocicorp/zero';
import { queries } from '@/zero/queries';

type Place = { userId: string; organizationId: string; slug: string };

const figuresPath = /^\/t\/[^/]+\/(?:dashboard|response-time|teams|clients)(?:\/|$)/;
const ttl = { ttl: '1m' } as const;

/** On a page of figures, has their worker, and what draws them, load while the page is still being made; for staff. */
export function preloadFigures(
  zero: Zero,
  { userId, organizationId, slug }: Place,
  pathname: string,
): { cleanup: () => void } | undefined {
  if (!figuresPath.test(pathname)) return undefined;
  const manifest = queries.analytics.manifest({ organizationId });
  const kept = [
    zero.preload(manifest, ttl),
    zero.preload(queries.analytics.delta({ organizationId }), ttl),
  ];
  const load = async () => {
    const { openFacts } = await import('@/components/analytics/open-facts');
    const facts = openFacts({ userId, organizationId, slug });
    await kept[0]?.complete;
    const row = await zero.run(manifest);
    if (row) facts.takeManifest(row.segments);
  };
  // The page itself does all of this, too: nothing is lost but time.
  void load().catch(() => {});
  void import('@/components/chart/series-plot').catch(() => {});
  return { cleanup: () => kept.forEach(({ cleanup }) => cleanup()) };
}
