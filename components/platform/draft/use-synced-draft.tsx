'use client';

import { useQuery, useZero } from '@rocicorp/zero/react';
import { useEffect, useRef } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useConnection } from '@/components/platform/sync/use-connection';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { RelativeTime } from '@/components/ui/relative-time';
import { mutators } from '@/zero/mutators';
import type { Draft } from '@/zero/platform/draft/schema';
import type { SubjectRef } from '@/zero/core/reference';
import type { DraftKind } from '@/zero/platform/draft/values';
import type { Profile } from '@/zero/platform/member/schema';
import { queries } from '@/zero/queries';

/** How long the hand rests before its words go out, in milliseconds. */
const restMs = 900;

type Local = SubjectRef & {
  kind: DraftKind;
  text: string;
  onTextChange: (text: string) => void;
};

/**
 * Keeps what is typed here and the synced draft the same on every device. What is being typed is
 * never overwritten: a word from elsewhere is taken only where nothing was typed since the last one.
 */
export function useSyncedDraft({ subjectType, subjectId, kind, text, onTextChange }: Local) {
  const zero = useZero();
  const { organization, actor } = useTenant();
  const isLive = useConnection() === 'live';
  const organizationId = organization.id;
  const [drafts, { type }] = useQuery(
    queries.draft.ofSubject({ organizationId, subjectType, subjectId }),
  );
  const own = drafts.find((draft) => draft.memberId === actor.id && draft.kind === kind)?.body;
  const isKnown = type === 'complete';
  // What this device and the server last agreed on; undefined before they ever did.
  const agreed = useRef<string>(undefined);

  useEffect(() => {
    if (!isKnown) return;
    const untouched = agreed.current === undefined ? text === '' : text === agreed.current;
    const theirs = own ?? '';
    if (!untouched || theirs === text) {
      if (theirs === text) agreed.current = text;
      return;
    }
    agreed.current = theirs;
    onTextChange(theirs);
  }, [isKnown, own, text, onTextChange]);

  useEffect(() => {
    if (!isLive || !isKnown || text === (agreed.current ?? '')) return undefined;
    const timer = setTimeout(() => {
      agreed.current = text;
      const subject = { subjectType, subjectId };
      const place = { organizationId, subject, kind, at: Date.now() };
      // The words stay on this device whatever comes of it.
      zero.mutate(
        text.trim() === ''
          ? mutators.draft.discard(place)
          : mutators.draft.keep({ ...place, body: text }),
      );
    }, restMs);
    return () => clearTimeout(timer);
  }, [zero, isLive, isKnown, organizationId, subjectType, subjectId, kind, text]);

  return drafts.filter(({ memberId, kind: of }) => memberId !== actor.id && of === kind);
}

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
