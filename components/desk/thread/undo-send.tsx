'use client';

import { PaperPlaneTiltIcon } from '@phosphor-icons/react/dist/ssr/PaperPlaneTilt';
import { useSyncExternalStore } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { Button } from '@/components/ui/button';
import { subscribeToSeconds } from '@/components/ui/clock';
import { SendLine } from './send-line';

type UndoSendProps = {
  /** When it is sent, in milliseconds since the epoch. */
  notBefore: number;
  onUndo: () => void;
  onSendNow: () => void;
};

/** "Sending in 5 s": the time in which what was sent can be taken back, by its button or its key. */
export function UndoSend({ notBefore, onUndo, onSendNow }: UndoSendProps) {
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
        Your reply is sent in a few seconds. Undo takes it back.
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
