'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { RelativeTime } from '@/components/ui/relative-time';
import type { StatusUpdate } from '@/zero/incidents/status-page/schema';
import { queries } from '@/zero/queries';
import { postStatusWord } from '../status-page/status-words';
import { shownUpdates } from './shown-updates';
import { StatusLink } from './status-link';

/** The public posts about the incidents that a client's ticket is linked with. */
export function KnownIncident({ ticketId }: { ticketId: string }) {
  const { organization } = useTenant();
  const [posts] = useQuery(
    queries.clientStatus.ofTicket({ organizationId: organization.id, ticketId }),
  );
  return posts.map((post) => {
    const [newest, ...earlier] = shownUpdates(post.updates);
    return (
      <section
        key={post.id}
        aria-label="Part of a known incident"
        className="border-b border-line bg-sunken px-4 py-3 text-13"
      >
        <p>
          <span className="font-semibold">Part of a known incident:</span>{' '}
          {post.page ? (
            <StatusLink slug={post.page.slug} postId={post.id}>
              <bdi>{post.title}</bdi>
            </StatusLink>
          ) : (
            <bdi>{post.title}</bdi>
          )}{' '}
          <span className="text-ink-muted">{postStatusWord(post.status)}</span>
        </p>
        {newest && <UpdateText update={newest} />}
        {earlier.length > 0 && (
          <details className="mt-2">
            <summary className="cursor-pointer text-ink-muted">
              Earlier updates ({earlier.length})
            </summary>
            {earlier.map((update) => (
              <UpdateText key={update.id} update={update} />
            ))}
          </details>
        )}
      </section>
    );
  });
}

function UpdateText({ update: { status, body, displayedAt } }: { update: StatusUpdate }) {
  return (
    <div className="mt-2">
      <p className="text-12 text-ink-muted">
        {postStatusWord(status)} · <RelativeTime isInSentence at={displayedAt} />
      </p>
      <p dir="auto" className="break-words whitespace-pre-wrap">
        {body}
      </p>
    </div>
  );
}
