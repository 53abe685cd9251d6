'use client';

import { useState } from 'react';
import type { SegmentEntry } from '@/zero/desk/analytics/manifest';
import { openAnalytics } from './analytics-client';

type AnalyticsPreloadProps = {
  userId: string;
  organizationId: string;
  slug: string;
  /** The manifest, as the server read it with the page. */
  segments: readonly SegmentEntry[];
};

/** Has the facts, and what draws them, load while their page is still being made: when it asks, they are there. */
export function AnalyticsPreload({ segments, ...place }: AnalyticsPreloadProps) {
  // Not in an effect, before which all of the page would have been drawn. The sync tells of later ones.
  useState(() => {
    if (typeof window === 'undefined') return;
    openAnalytics(place).takeManifest(segments);
    // The page itself does this, too: nothing is lost but time.
    void import('@/components/core/chart/series-plot').catch(() => {});
  });
  return null;
}
