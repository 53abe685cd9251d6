'use client';

import { useEffect, useEffectEvent } from 'react';

/**
 * Hands over the letters that are typed after a popup was opened and before its field has the focus:
 * whoever types at once means the field, not the page's shortcuts.
 */
export function useEarlyLetters(open: boolean, type: (letter: string) => void): void {
  const onLetter = useEffectEvent(type);
  useEffect(() => {
    if (!open) return undefined;
    function listen(event: KeyboardEvent) {
      const isChord = event.ctrlKey || event.metaKey || event.altKey;
      if (event.key.length !== 1 || event.key === ' ' || isChord || event.isComposing) return;
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      event.stopPropagation();
      onLetter(event.key);
    }
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [open]);
}
