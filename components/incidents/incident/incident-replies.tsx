'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useContributions } from '@/components/platform/module/use-modules';
import { useTenant } from '@/components/platform/sync/tenant';
import { endsOf } from '@/zero/platform/subject-link/write';
import { queries } from '@/zero/queries';
import { shownUpdates } from '../client-status/shown-updates';
import type { WholeIncident } from './incident-room';

/** Offers to reply to what a resolved incident is linked with, beginning with what the public read last. */
export function IncidentReplies({ incident }: { incident: WholeIncident }) {
  const { organization } = useTenant();
  const entries = useContributions(({ replies }) => replies);
  const [posts, { type: state }] = useQuery(
    queries.statusPost.ofIncident({
      organizationId: organization.id,
      incidentId: incident.id,
    }),
  );
  if (state !== 'complete' && posts.length === 0) return null;
  const [newest] = shownUpdates(posts.flatMap(({ updates }) => updates));
  const ends = [...incident.linksFrom, ...incident.linksTo].flatMap(endsOf);
  return entries.map(({ type, Offer }) => {
    const subjectIds = ends.filter((end) => end.subjectType === type).map((end) => end.subjectId);
    return (
      subjectIds.length > 0 && (
        <Offer key={type} subjectIds={subjectIds} suggestion={newest?.body ?? ''} />
      )
    );
  });
}
