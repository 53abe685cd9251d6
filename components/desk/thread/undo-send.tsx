'use client';

import { PaperPlaneTiltIcon } from '@phosphor-icons/react/dist/ssr/PaperPlaneTilt';
import { useQuery } from '@rocicorp/zero/react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import type { OutboxEntry } from '@/components/platform/outbox/entry';
import { putEntry, removeEntry } from '@/components/platform/outbox/outbox';
import { takeBack } from '@/components/platform/outbox/settle';
import { useDraft } from '@/components/platform/sync/drafts';
import { useSync } from '@/components/platform/sync/sync-provider';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { subscribeToSeconds } from '@/components/ui/clock';
import { toast } from '@/components/ui/toast';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';

type UndoSendProps = {
  /** When it is sent, in milliseconds since the epoch. */
  notBefore: number;
  onUndo: () => void;
  onSendNow: () => void;
};

/** "Sending in 5 s": the time in which what was sent can be taken back, by its button or its key. */
function UndoSend({ notBefore, onUndo, onSendNow }: UndoSendProps) {
  const seconds = useSyncExternalStore(
    subscribeToSeconds,
    () => Math.max(0, Math.ceil((notBefore - Date.now()) / 1_000)),
    () => 0,
  );
  const isUnwritten = useSyncExternalStore(subscribeToWriting, isNothingWritten, () => false);
  useShortcut('Z', 'Undo send', onUndo, { group: 'Ticket' });
  // The field keeps the focus after sending. What is written in it since has an undo of its own.
  useShortcut('Mod+Z', 'Undo send', onUndo, {
    group: 'Ticket',
    inFields: true,
    inPalette: false,
    enabled: isUnwritten,
  });
  return (
    <SendLine label="Undo send">
      <PaperPlaneTiltIcon aria-hidden className="shrink-0 text-16 text-ink-muted" />
      <span aria-hidden className="min-w-0 flex-1 tabular-nums">
        {seconds > 0 ? `Sending in ${seconds} s` : 'Sending…'}
      </span>
      {/* Said once: a voice that counts down is in the way. */}
      <span role="status" className="sr-only">
        Your reply is sent in a few seconds. Choose Undo to keep it as a draft.
      </span>
      <Button size="sm" variant="ghost" onClick={onSendNow}>
        Send now
      </Button>
      <Button size="sm" keys="Mod+Z" onClick={onUndo}>
        Undo
      </Button>
    </SendLine>
  );
}

const happenings = ['input', 'focusin', 'focusout'] as const;

function subscribeToWriting(onChange: () => void): () => void {
  for (const name of happenings) document.addEventListener(name, onChange);
  return () => {
    for (const name of happenings) document.removeEventListener(name, onChange);
  };
}

function isNothingWritten(): boolean {
  const field = document.activeElement;
  const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  return !isField || field.value === '';
}

const offeredSeconds = 10;

/** After a reply: offers time to take replies back, until it is answered once on this device. */
export function UndoSendOffer() {
  const { organization } = useTenant();
  const write = useWrite();
  const [answer, keepAnswer] = useDraft('undo-send-offer');
  const [preference, { type }] = useQuery(
    queries.preference.mine({ organizationId: organization.id }),
  );
  if (answer !== '' || type !== 'complete' || (preference?.undoSendSeconds ?? 0) > 0) return null;

  function turnOn() {
    keepAnswer('yes');
    const place = { organizationId: organization.id, at: Date.now() };
    void write(mutators.preference.change({ ...place, undoSendSeconds: offeredSeconds }), 'Choice');
    toast(`Replies are now sent after ${offeredSeconds} seconds`, {
      description: 'Change it under Notification settings.',
    });
  }

  return (
    <SendLine label="Offer of undo send">
      <span className="min-w-0 flex-1 max-sm:basis-full">
        Sent. Would you like {offeredSeconds} seconds to undo a reply?
      </span>
      <Button size="sm" variant="ghost" onClick={() => keepAnswer('no')}>
        No, thanks
      </Button>
      <Button size="sm" onClick={turnOn}>
        Turn on undo send
      </Button>
    </SendLine>
  );
}

/** A quiet line under the composer about what was just sent, with what can be done. */
function SendLine({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      role="group"
      aria-label={label}
      className="mt-2 flex min-h-9 flex-wrap items-center justify-end gap-2 rounded-control bg-sunken py-1 pr-1 pl-2.5 text-13"
    >
      {children}
    </div>
  );
}

type PendingSendProps = {
  entries: readonly OutboxEntry[];
  rows: readonly { id: string }[];
  /** Something is back in the composer. */
  onTakenBack: () => void;
};

/** The last reply that has not gone out yet, with the way to take it back. */
export function PendingSend({ entries, rows, onTakenBack }: PendingSendProps) {
  const { userId } = useSync();
  const entry = entries.findLast(
    ({ writeId, dueAt }) => dueAt > 0 && !rows.some(({ id }) => id === writeId),
  );
  if (!entry?.draft) return null;
  const { draft, writeId, dueAt } = entry;
  return (
    <UndoSend
      notBefore={dueAt}
      onUndo={() => {
        takeBack(userId, draft);
        void removeEntry(writeId);
        onTakenBack();
      }}
      onSendNow={() => void putEntry({ ...entry, dueAt: 0 })}
    />
  );
}
