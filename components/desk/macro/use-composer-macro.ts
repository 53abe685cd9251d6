'use client';

import { type RefObject, useState } from 'react';
import type { Macro } from '@/zero/desk/macro/schema';
import { useApplyMacro } from './use-apply-macro';

type ComposerMacroOptions = {
  ticketId: string;
  kind: 'reply' | 'note';
  field: RefObject<HTMLTextAreaElement | null>;
  onTextChange: (text: string) => void;
};

/**
 * Macros in a composer: the text goes in at the caret, what else a macro does goes along with the
 * reply. What comes without a text, or beside a note, is done at once.
 */
export function useComposerMacro({ ticketId, kind, field, onTextChange }: ComposerMacroOptions) {
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState<Macro>();
  const apply = useApplyMacro(ticketId);

  function insert(text: string) {
    const { current } = field;
    if (!current) return;
    const before = current.value.slice(0, current.selectionStart) + text;
    onTextChange(before + current.value.slice(current.selectionEnd));
    // After the picker, which gives the focus back to its button.
    setTimeout(() => {
      current.focus();
      current.setSelectionRange(before.length, before.length);
    });
  }

  return {
    /** Goes along with the reply that is sent next. */
    pending: kind === 'reply' ? pending : undefined,
    choose: () => setOpen(true),
    leaveOut: () => setPending(undefined),
    picker: {
      open,
      onOpenChange: setOpen,
      onInsert: insert,
      onApply(macro: Macro) {
        if (kind === 'reply' && macro.body.trim() !== '') setPending(macro);
        else apply(macro);
      },
    },
  };
}
