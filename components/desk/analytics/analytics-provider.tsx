'use client';

import { useQuery } from '@rocicorp/zero/react';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { useSync } from '@/components/platform/sync/sync-provider';
import { useTenant } from '@/components/platform/sync/tenant';
import { earliestOf } from '@/zero/desk/analytics/manifest';
import { queries } from '@/zero/queries';
import { type AnalyticsClient, openAnalytics } from './analytics-client';

type Standing = {
  facts: AnalyticsClient;
  /** Milliseconds since the epoch at which a segment was last sealed; undefined until one is. */
  sealedAt: number | undefined;
  /** Tickets that the server has yet to read for the first time. */
  pending: number;
  /** The oldest month there is, in seconds since the epoch. */
  earliest: number | undefined;
};

const AnalyticsContext = createContext<Standing | undefined>(undefined);

/** The organization's facts; undefined in the instant before their worker runs. */
export const useAnalytics = () => useContext(AnalyticsContext);

/** Keeps the organization's facts in a worker for as long as any page of metrics is open, and live. */
export function AnalyticsProvider({ children }: { children: ReactNode }) {
  const { organization } = useTenant();
  const facts = useOpenFacts();
  const place = { organizationId: organization.id };
  const [manifest, { type: manifestType }] = useQuery(queries.analytics.manifest(place));
  const [delta, { type }] = useQuery(queries.analytics.delta(place));
  const segments = manifest?.segments;

  useEffect(() => {
    if (segments) facts?.takeManifest(segments);
    else if (manifestType === 'complete') facts?.takeManifest([]);
  }, [facts, segments, manifestType]);

  useEffect(() => {
    // What is known of the delta so far is never more than the server's: it counts at once.
    if (delta.length > 0 || type === 'complete') {
      facts?.takeDelta(delta.map(({ month, fact }) => ({ month, fact })));
    }
  }, [facts, delta, type]);

  useEffect(() => {
    const retry = () => facts?.retry();
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [facts]);

  const earliest = useMemo(() => earliestOf([...(segments ?? []), ...delta]), [segments, delta]);
  const standing = useMemo(
    () =>
      facts && {
        facts,
        sealedAt: manifest?.sealedAt,
        pending: manifest?.pending ?? 0,
        earliest,
      },
    [facts, manifest?.sealedAt, manifest?.pending, earliest],
  );
  return <AnalyticsContext value={standing}>{children}</AnalyticsContext>;
}

function useOpenFacts(): AnalyticsClient | undefined {
  const { organization } = useTenant();
  const { userId } = useSync();
  const { id, slug } = organization;
  const open = useCallback(
    () => openAnalytics({ userId, organizationId: id, slug }),
    [userId, id, slug],
  );
  return useSyncExternalStore(unchanging, open, () => undefined);
}

const unchanging = () => () => {};
