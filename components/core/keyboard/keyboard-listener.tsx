'use client';

import { useLayoutEffect } from 'react';
import { chordOf } from './keys';
import { areSingleKeysOff } from './single-keys';
import { allShortcuts, createReader } from './shortcuts';

const fields = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';
const controls = 'button, a, summary, [role="button"], [role="tab"], [role="switch"]';
const popups = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
// A toast has a dialog's role too, but is never open like one and must not stop the keys.
const openDialogs = '[role="dialog"][data-open], [role="alertdialog"][data-open]';

/** Listens for all shortcuts; mounted once by the shell. */
export function KeyboardListener() {
  // Before the paint: a key pressed at what is on screen must not be lost.
  useLayoutEffect(() => {
    const read = createReader(allShortcuts);
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.repeat && !isMovement(event.key)) return;
      if (isActivation(event) && isControl(event.target)) return;
      const chord = chordOf(event);
      if (!chord || isInPopup(event.target)) return;
      const dialog = document.querySelector(openDialogs);
      if (dialog) {
        // A dialog takes the focus a frame after it opens; what is typed before is meant for it.
        if (!isField(event.target)) dialog.querySelector<HTMLElement>(fields)?.focus();
        return;
      }
      const situation = { isTyping: isField(event.target), areLettersOff: areSingleKeysOff() };
      const shortcut = read(chord, event.timeStamp, situation);
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return null;
}

/** A held key repeats movements only, never an action. */
const isMovement = (key: string) => /^(j|k|Arrow(Up|Down))$/i.test(key);

const isActivation = ({ key, ctrlKey, metaKey }: KeyboardEvent) =>
  (key === 'Enter' || key === ' ') && !ctrlKey && !metaKey;

/** What Enter and Space press by themselves. */
const isControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest(controls) !== null;

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.closest(fields) !== null;

const isInPopup = (target: EventTarget | null) =>
  target instanceof Element && target.closest(popups) !== null;
