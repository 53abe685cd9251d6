'use client';

import { useEffect } from 'react';
import { useSync } from '@/components/platform/sync/sync-provider';
import { useTenant } from '@/components/platform/sync/tenant';
import { can } from '@/zero/roles';
import { keepSegmentsOf } from './segment-cache';

/** Deletes from this device the segments of every organization whose metrics one may see no longer. */
export function LostSegments() {
  const { userId } = useSync();
  const { memberships } = useTenant();
  const seen = memberships
    .filter((membership) => can(membership, 'analytics.read'))
    .map(({ organizationId }) => organizationId)
    .join(' ');
  useEffect(() => void keepSegmentsOf(userId, seen.split(' ')), [userId, seen]);
  return null;
}
