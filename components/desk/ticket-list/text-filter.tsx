'use client';

import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass';
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { TextField } from '@/components/ui/text-field';

/** Long enough not to ask the server for every letter, short enough not to be felt. */
const typingPauseMs = 60;

type TextFilterProps = {
  text: string;
  onTextChange: (text: string) => void;
  /** Leaves the field for the rows. */
  onLeave: () => void;
  ref: RefObject<HTMLInputElement | null>;
};

/** Narrows the list to titles with these words, or to a number. */
export function TextFilter({ text, onTextChange, onLeave, ref }: TextFilterProps) {
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  // The filter was changed elsewhere: by a link, Back, or "Clear filters".
  if (known !== text) {
    setKnown(text);
    if (typed.trim() !== text) setTyped(text);
  }

  useEffect(() => {
    if (typed.trim() === text) return undefined;
    const timer = setTimeout(() => onTextChange(typed.trim()), typingPauseMs);
    return () => clearTimeout(timer);
  }, [typed, text, onTextChange]);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'Escape') return;
    event.preventDefault();
    event.currentTarget.blur();
    onLeave();
  }

  return (
    <TextField
      ref={ref}
      type="search"
      size="sm"
      label="Filter by title or number"
      hideLabel
      icon={<MagnifyingGlassIcon />}
      end={typed === '' && <Kbd keys="/" className="pointer-coarse:hidden" />}
      placeholder="Title or number"
      maxLength={200}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      className="w-52 shrink-0 max-sm:w-auto max-sm:flex-1"
    />
  );
}
