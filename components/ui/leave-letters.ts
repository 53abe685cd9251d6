import type { KeyboardEvent } from 'react';

type PickerEvent = KeyboardEvent<HTMLElement> & { preventBaseUIHandler: () => void };

/**
 * What is typed on a closed picker is for the page: Base UI would choose what begins with it. In a
 * dialog the page has no keys.
 */
export function leaveLetters(event: PickerEvent): void {
  const isTyped = event.key.length === 1 && event.key !== ' ';
  const isInDialog = event.currentTarget.closest('[role=dialog], [role=alertdialog]') !== null;
  if (isTyped && !isInDialog) event.preventBaseUIHandler();
}
