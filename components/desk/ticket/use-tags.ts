'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { queries } from '@/zero/queries';
import type { Tag } from '@/zero/desk/tag/schema';

/** The organization's tags by name; for staff. */
export function useTags(): readonly Tag[] {
  const { organization } = useTenant();
  const [tags] = useQuery(queries.tag.all({ organizationId: organization.id }));
  return tags;
}
