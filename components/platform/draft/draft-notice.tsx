'use client';

import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { RelativeTime } from '@/components/ui/relative-time';
import { mutators } from '@/zero/mutators';
import type { Draft } from '@/zero/platform/draft/schema';
import type { Profile } from '@/zero/platform/member/schema';

type DraftNoticeProps = {
  drafts: readonly (Draft & { readonly author?: Profile | undefined })[];
  /** Whether nothing of one's own stands in the composer. */
  canTake: boolean;
};

/** What colleagues have begun to write here, and the way to take it over with the ticket. */
export function DraftNotice({ drafts, canTake }: DraftNoticeProps) {
  const { organization } = useTenant();
  const write = useWrite();
  return drafts.map((draft) => (
    <p key={draft.id} className="mt-2 flex items-center gap-2 text-12 text-ink-muted">
      <span className="min-w-0 flex-1 truncate">
        <bdi>{draft.author?.name ?? 'A colleague'}</bdi> has a draft here, changed{' '}
        <RelativeTime at={draft.updatedAt} isInSentence />: “{draft.body.slice(0, 80)}”
      </span>
      {canTake && (
        <Button
          size="sm"
          variant="ghost"
          onClick={() =>
            void write(
              mutators.draft.take({
                organizationId: organization.id,
                draftId: draft.id,
                at: Date.now(),
              }),
              'Taking over',
            )
          }
        >
          Take over
        </Button>
      )}
    </p>
  ));
}
