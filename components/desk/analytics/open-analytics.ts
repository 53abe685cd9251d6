'use client';

import { isSharedComputer } from '@/lib/shared-computer';
import { AnalyticsClient } from './analytics-client';
import type { AnalyticsScope } from './messages';

/** One worker for each organization, kept for the tab: the next page of figures finds it ready. */
let kept: { key: string; facts: AnalyticsClient } | undefined;

/** The facts of one organization as this person may see them. */
export function openAnalytics(place: Omit<AnalyticsScope, 'mayKeep'>): AnalyticsClient {
  const key = `${place.userId}:${place.organizationId}`;
  if (kept?.key !== key) {
    kept?.facts.close();
    kept = {
      key,
      facts: new AnalyticsClient({ ...place, mayKeep: !isSharedComputer(document.cookie) }),
    };
  }
  return kept.facts;
}
