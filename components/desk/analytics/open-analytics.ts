'use client';

import { isSharedComputer } from '@/lib/shared-computer';
import { Facts } from './analytics-client';
import type { FactsPlace } from './messages';

/** One worker for each organization, kept for the tab: the next page of figures finds it ready. */
let kept: { key: string; facts: Facts } | undefined;

/** The facts of one organization as this person may see them. */
export function openFacts(place: Omit<FactsPlace, 'mayKeep'>): Facts {
  const key = `${place.userId}:${place.organizationId}`;
  if (kept?.key !== key) {
    kept?.facts.close();
    kept = { key, facts: new Facts({ ...place, mayKeep: !isSharedComputer(document.cookie) }) };
  }
  return kept.facts;
}
