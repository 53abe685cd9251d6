'use client';

import { WarningCircleIcon } from '@phosphor-icons/react/dist/ssr/WarningCircle';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { MacroPicker } from '@/components/desk/macro/macro-picker';
import { openPlaceholders } from '@/components/desk/macro/open-placeholders';
import { PendingMacro } from '@/components/desk/macro/pending-macro';
import { useComposerMacro } from '@/components/desk/macro/use-composer-macro';
import { useAssignable } from '@/components/desk/ticket/use-desk';
import { AttachButton, DropZone } from '@/components/platform/attachment/attach-field';
import { bodyOf } from '@/components/platform/attachment/kept-files';
import { PendingFiles } from '@/components/platform/attachment/pending-files';
import { useAttachments } from '@/components/platform/attachment/use-attachments';
import { DraftNotice, useSyncedDraft } from '@/components/platform/draft/use-synced-draft';
import { useMentions } from '@/components/platform/mention/mentions';
import { removeEntry } from '@/components/platform/outbox/outbox';
import { tryToSend } from '@/components/platform/outbox/use-queue';
import { useDraft } from '@/components/platform/sync/drafts';
import { useTenant } from '@/components/platform/sync/tenant';
import { Link } from '@/components/ui/link';
import { Tabs } from '@/components/ui/tabs';
import { isDone, isReopenable, reopenDays } from '@/zero/desk/ticket/rules';
import type { TicketStatus } from '@/zero/desk/ticket/values';
import { withMentions } from '@/zero/platform/mention/text';
import { can } from '@/zero/roles';
import { lengthOf } from './body-length';
import { ComposerField, ComposerFoot } from './composer-field';
import { StaleReplyNotice, UnsentList } from './stale-reply-notice';
import { type Audience, type ComposerKind, draftKey, type ThreadTicket } from './types';
import { PendingSend, UndoSendOffer } from './undo-send';
import { useBlockReason } from './use-block-reason';
import { type Outbox, useSend } from './use-send';
import { useStaleReply } from './stale-reply';
import { askToWrite, wantedComposer } from './write-intent';

const tabs = [
  { value: 'reply', label: 'Reply' },
  { value: 'note', label: 'Internal note' },
] as const;

type ComposerProps = {
  ticket: ThreadTicket;
  audience: Audience;
  /** What each composer has under way; the caller has them from `useOutbox`. */
  outboxes: Readonly<Record<ComposerKind, Outbox>>;
};

/** Where a reply or an internal note is written. What is typed is kept on this device. */
export function Composer({ ticket, audience, outboxes }: ComposerProps) {
  const { actor } = useTenant();
  const [kind, setKind] = useState<ComposerKind>(() => wantedComposer() ?? 'reply');
  const [openedAt] = useState(() => Date.now());
  const [isPreview, setIsPreview] = useState(false);
  const [hasReplied, setHasReplied] = useState(false);
  const [text, keepText] = useDraft(draftKey(kind, ticket.id));
  const field = useRef<HTMLTextAreaElement>(null);
  const outbox = outboxes[kind];
  const holdBack = useStaleReply(ticket, kind, outbox);
  const { noteChange } = holdBack;
  const setText = useCallback(
    (next: string) => {
      noteChange(text, next);
      keepText(next);
      // Thrown away, it need not be notified of any more.
      if (next === '' && outbox.returned) void removeEntry(outbox.returned.writeId);
    },
    [noteChange, text, keepText, outbox.returned],
  );
  const others = useSyncedDraft({
    subjectType: 'ticket',
    subjectId: ticket.id,
    kind,
    text,
    onTextChange: setText,
  });
  const attachments = useAttachments(draftKey(kind, ticket.id));
  const send = useSend(kind, ticket.id, attachments, outbox);
  const unsendable = useBlockReason();
  const isStaff = audience === 'staff' && can(actor, 'ticket.triage');
  const people = useAssignable();
  const mentions = useMentions({ field, people, onTextChange: setText, enabled: isStaff });
  const macro = useComposerMacro({ ticketId: ticket.id, kind, field, onTextChange: setText });
  const unfilled = isStaff ? openPlaceholders(text) : undefined;
  const blocked = unsendable ?? attachments.blocked ?? unfilled;
  const length = lengthOf(text);
  const canNote = audience === 'staff' && can(actor, 'note.write');
  const body = bodyOf(text, attachments.kept.length);
  const canSend = body.trim() !== '' && !blocked && !length.isTooLong;
  const canResolve = kind === 'reply' && can(actor, 'ticket.triage') && !isDone(ticket.status);
  const returned = outbox.returned?.returned;

  const label = kind === 'note' ? 'Internal note' : 'Reply';

  function write(next: ComposerKind) {
    setKind(next);
    setIsPreview(false);
    // The field may only now come back from the preview.
    requestAnimationFrame(() => field.current?.focus());
  }
  const group = 'Ticket';
  useShortcut('R', 'Reply', () => write('reply'), { group });
  useShortcut('N', 'Write internal note', () => write('note'), { group, enabled: canNote });
  useShortcut('M', 'Apply macro or snippet', macro.choose, { group, enabled: isStaff });

  useEffect(() => {
    if (!wantedComposer()) return;
    askToWrite(undefined);
    // After the thread, which takes the focus when it opens.
    requestAnimationFrame(() => field.current?.focus());
  }, []);

  function submit(thenStatus: TicketStatus | null, macroId = macro.pending?.id ?? null) {
    if (!canSend) return;
    const isQueued = tryToSend(label, () => {
      const seen = holdBack.pass({ thenStatus, macroId });
      if (!seen) return false;
      send(isStaff ? withMentions(body, people) : body, { thenStatus, macroId, seen });
      return true;
    });
    if (!isQueued) return;
    if (kind === 'reply') setHasReplied(true);
    setIsPreview(false);
    mentions.close();
    macro.leaveOut();
    noteChange(text, '');
    field.current?.focus();
  }

  // In the field itself the keys are the field's.
  const sending = { group, inPalette: false };
  useShortcut('Mod+Enter', 'Send', () => submit(null), sending);
  useShortcut('Mod+Shift+Enter', 'Send and resolve', () => submit('resolved'), {
    ...sending,
    enabled: canResolve,
  });

  function onKeyDown(event: KeyboardEvent) {
    if (mentions.onKeyDown(event)) return;
    if (event.key === '/' && text === '' && isStaff) {
      event.preventDefault();
      macro.choose();
    }
    if (event.key === 'Escape') field.current?.blur();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit(event.shiftKey && canResolve ? 'resolved' : null);
  }

  const isOver = isDone(ticket.status);
  if (audience === 'client' && isOver && !isReopenable(ticket, actor, openedAt)) {
    return <ClosedForGood />;
  }

  return (
    <form
      aria-label={label}
      className="border-t border-line bg-canvas px-4 pt-2 pb-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit(null);
      }}
    >
      <div className="mx-auto max-w-170">
        {canNote && <Tabs label="Write" tabs={tabs} value={kind} onValueChange={write} />}
        <DropZone onFiles={attachments.add}>
          <ComposerField
            ref={field}
            placeholder={placeholderOf(kind, audience, isOver)}
            onTextChange={setText}
            {...{ kind, label, text, isPreview, mentions, onKeyDown }}
          />
          <PendingFiles attachments={attachments} />
        </DropZone>
        {macro.pending && <PendingMacro macro={macro.pending} onRemove={macro.leaveOut} />}
        {isStaff && <DraftNotice drafts={others} canTake={text === ''} />}
        {outbox.unsent.length > 0 && (
          <UnsentList ticket={ticket} entries={outbox.unsent} audience={audience} />
        )}
        {returned && !returned.isUnseen && <ReturnedNotice reason={returned.reason} />}
        {holdBack.isHeld && (
          <StaleReplyNotice
            news={holdBack.news}
            audience={audience}
            onSend={() => submit(holdBack.intent.thenStatus, holdBack.intent.macroId)}
            onKeep={() => {
              holdBack.goOn();
              field.current?.focus();
            }}
          />
        )}
        <PendingSend
          entries={outboxes.reply.entries}
          rows={ticket.messages}
          onTakenBack={() => write('reply')}
        />
        {hasReplied && isStaff && <UndoSendOffer />}
        <ComposerFoot
          kind={kind}
          said={blocked ?? length.words}
          isWarning={Boolean(blocked) || length.isTooLong}
          canSend={canSend}
          isPreview={isPreview}
          hasText={text.trim() !== ''}
          onPreview={audience === 'staff' ? () => setIsPreview(!isPreview) : undefined}
          onResolve={canResolve ? () => submit('resolved') : undefined}
        >
          <AttachButton onFiles={attachments.add} />
          {isStaff && <MacroPicker ticket={ticket} {...macro.picker} />}
        </ComposerFoot>
      </div>
    </form>
  );
}

function placeholderOf(kind: ComposerKind, audience: Audience, isOver: boolean): string {
  if (kind === 'note') return 'Only your colleagues will see this';
  if (audience === 'staff') return 'Write to the client';
  return isOver ? 'Your reply opens this ticket again' : 'Write your reply';
}

/** Stands in the place of the composer once a client can no longer open a ticket again. */
function ClosedForGood() {
  const { organization } = useTenant();
  return (
    <p className="border-t border-line bg-canvas px-4 py-3 text-center text-13 text-balance text-ink-muted">
      Solved more than {reopenDays} days ago, so it stays closed.{' '}
      <Link href={`/t/${organization.slug}/portal/new`} prefetch={false}>
        Open a new ticket
      </Link>{' '}
      if you need more help.
    </p>
  );
}

/** Says that the text above came back unsent, and why. */
function ReturnedNotice({ reason }: { reason: string }) {
  return (
    <p role="alert" className="mt-2 flex items-start gap-1 text-12 text-danger-ink">
      <WarningCircleIcon aria-hidden weight="fill" className="mt-0.5 size-3 shrink-0" />
      {reason} Your text is back here.
    </p>
  );
}
