'use client';

import { useEffect } from 'react';

/** So long after the code has come a field takes the focus, in milliseconds. */
const focusMs = 1_000;

/**
 * Holds the letters typed while the code of what was just opened is on its way, and types them into its
 * field: whoever types at once means that, not the page's shortcuts.
 */
export function useHeldKeys(isHolding: boolean): void {
  useEffect(() => {
    if (!isHolding) return undefined;
    const over = new AbortController();
    let text = '';
    function hold(event: KeyboardEvent) {
      const isChord = event.ctrlKey || event.metaKey || event.altKey;
      if (event.key.length !== 1 || isChord || event.isComposing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      text += event.key;
    }
    function type({ target }: FocusEvent) {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
      over.abort();
      // As typing does, it informs whatever listens to the field.
      document.execCommand('insertText', false, text);
    }
    window.addEventListener('keydown', hold, { capture: true, signal: over.signal });
    return () => {
      if (text === '') return over.abort();
      // What follows is held as well, so that all of it keeps its order.
      document.addEventListener('focusin', type, { signal: over.signal });
      setTimeout(() => over.abort(), focusMs);
    };
  }, [isHolding]);
}

/** In the place of what is opened, until it is there. */
export function HeldKeys(): null {
  useHeldKeys(true);
  return null;
}
