import type { KeyboardEvent } from 'react';

type PickerEvent = KeyboardEvent<HTMLElement> & { preventBaseUIHandler: () => void };

/**
 * Letters on a closed picker are keys of the page: Base UI would choose what begins with them. In a
 * dialog the page has no keys.
 */
export function leaveLetters(event: PickerEvent): void {
  const isLetter = event.key.length === 1 && event.key !== ' ';
  const isInDialog = event.currentTarget.closest('[role=dialog], [role=alertdialog]') !== null;
  if (isLetter && !isInDialog) event.preventBaseUIHandler();
}
