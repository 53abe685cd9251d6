'use client';

import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { DraftNotice, useSyncedDraft } from '@/components/platform/draft/use-synced-draft';
import { mentionAria, MentionList, useMentions } from '@/components/platform/mention/mentions';
import { removeEntry, useOutboxEntries } from '@/components/platform/outbox/outbox';
import { tryToSend, useQueue } from '@/components/platform/outbox/use-queue';
import { useDraft } from '@/components/platform/sync/drafts';
import { useTenant } from '@/components/platform/sync/tenant';
import { useConnection } from '@/components/platform/sync/use-connection';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { newId } from '@/zero/core/ids';
import { noteLimit } from '@/zero/incidents/incident/values';
import { mutators } from '@/zero/mutators';
import { withMentions } from '@/zero/platform/mention/text';
import type { TimelineEvent } from './incident-timeline';
import { useResponders } from './use-responders';

/** Under which name what is being written is kept on the device. */
export const incidentDraftKey = (incidentId: string) => `incident:${incidentId}`;

type IncidentComposerProps = { incidentId: string; events: readonly TimelineEvent[] };

/** Where a note is written. It waits in the outbox while there is no connection. */
export function IncidentComposer({ incidentId, events }: IncidentComposerProps) {
  const { organization } = useTenant();
  const key = incidentDraftKey(incidentId);
  const [text, setText] = useDraft(key);
  const field = useRef<HTMLTextAreaElement>(null);
  const people = useResponders();
  const mentions = useMentions({ field, people, onTextChange: setText, enabled: true });
  const subject = { subjectType: 'incident', subjectId: incidentId, kind: 'note' } as const;
  const others = useSyncedDraft({ ...subject, text, onTextChange: setText });
  const queue = useQueue();
  const blocked = useBlocked();
  const returned = useReturned(key, events);
  const isTooLong = text.length > noteLimit;
  const canSend = text.trim() !== '' && !blocked && !isTooLong;
  useShortcut('N', 'Write note', () => field.current?.focus(), { group: 'Incident' });

  function submit() {
    if (!canSend) return;
    // Sent again unchanged, it goes under its old id, so that it cannot double.
    const isAgain = returned?.draft?.text === text;
    const id = isAgain ? returned.writeId : newId();
    tryToSend('Note', () => {
      const body = withMentions(text, people);
      const place = { organizationId: organization.id, at: Date.now(), incidentId };
      const draft = { key, text, files: [], isProse: true };
      void queue(mutators.incident.note({ ...place, id, body }), 'Note', { draft });
      if (returned && !isAgain) void removeEntry(returned.writeId);
      return true;
    });
    mentions.close();
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (mentions.onKeyDown(event)) return;
    if (event.key === 'Escape') field.current?.blur();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  }

  return (
    <form
      aria-label="Note"
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="relative input-frame">
        <TextArea
          ref={field}
          bare
          minRows={2}
          hideLabel
          label="Note"
          placeholder="What do you see, and what do you do? Use @ to mention a colleague."
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            mentions.update();
          }}
          onClick={mentions.update}
          onBlur={mentions.close}
          onKeyDown={onKeyDown}
          {...mentionAria(mentions)}
        />
        <MentionList mentions={mentions} />
      </div>
      <DraftNotice drafts={others} canTake={text === ''} />
      {returned?.returned && (
        <p role="alert" className="text-12 text-danger-ink">
          {returned.returned.reason} Your text is back here.
        </p>
      )}
      <div className="flex items-center gap-3">
        <p role="status" className="min-w-0 flex-1 text-12 text-ink-muted">
          {isTooLong ? 'The note is too long.' : blocked}
        </p>
        <Button type="submit" variant="primary" size="sm" keys="Mod+Enter" disabled={!canSend}>
          Add note
        </Button>
      </div>
    </form>
  );
}

/** What came back unsent; entries end once the server’s own row is in the timeline. */
function useReturned(key: string, events: readonly TimelineEvent[]) {
  const all = useOutboxEntries();
  const own = useMemo(() => all.filter(({ draft }) => draft?.key === key), [all, key]);
  useEffect(() => {
    if (own.length === 0) return;
    const saved = new Set(events.filter((row) => row.receivedAt !== null).map((row) => row.id));
    for (const { writeId } of own) if (saved.has(writeId)) void removeEntry(writeId);
  }, [own, events]);
  return own.findLast(({ returned }) => returned?.isBack);
}

/** Why nothing can be sent now, in words; undefined when it can, or waits its turn. */
function useBlocked(): string | undefined {
  switch (useConnection()) {
    case 'signed-out':
      return 'Sign in again to send. What you write is kept here.';
    case 'outdated':
      return 'Reload the page to send. What you write is kept here.';
    default:
      return undefined;
  }
}
