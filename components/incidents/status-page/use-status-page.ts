'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { queries } from '@/zero/queries';

/** The components and posts of a status page. */
export function useStatusPage(statusPageId: string) {
  const { organization } = useTenant();
  const of = { organizationId: organization.id, statusPageId };
  const [components] = useQuery(queries.statusComponent.ofPage(of));
  const [posts, { type }] = useQuery(queries.statusPost.ofPage(of));
  return {
    components: components.filter(({ archivedAt }) => archivedAt === null),
    removed: components.filter(({ archivedAt }) => archivedAt !== null),
    posts: posts.filter(({ archivedAt }) => archivedAt === null),
    isComplete: type === 'complete',
  };
}
