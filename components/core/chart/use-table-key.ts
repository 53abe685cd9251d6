'use client';

import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

/** Runs `toggle` when T is pressed anywhere inside the element that takes the ref. */
export function useTableKey(toggle: () => void): RefObject<HTMLElement | null> {
  const frame = useRef<HTMLElement>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    toggle();
  });
  useEffect(() => {
    const element = frame.current;
    const listen = (event: KeyboardEvent) => onKey(event);
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, []);
  return frame;
}
