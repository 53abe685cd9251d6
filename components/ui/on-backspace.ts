import type { KeyboardEvent } from 'react';

/** Removes what has the focus by Backspace or Delete. */
export const onBackspace = (remove: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Backspace' && event.key !== 'Delete') return;
  event.preventDefault();
  remove();
};
