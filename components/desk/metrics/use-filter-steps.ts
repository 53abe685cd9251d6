'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { goWithin } from '@/components/core/address/address';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';

/**
 * Each change of a page's query is an entry of the browser's history, which Back and Z take back; Z
 * never leaves the page. Returns a function that goes to another query, with `?` where there is any.
 */
export function useFilterSteps(): (search: string) => void {
  /** The queries before each step, the oldest first. */
  const steps = useRef<string[]>([]);
  const [canUndo, setCanUndo] = useState(false);

  const go = useCallback((search: string) => {
    const here = window.location.search;
    if (search === here) return;
    steps.current.push(here);
    setCanUndo(true);
    goWithin(`${window.location.pathname}${search}`);
  }, []);

  useEffect(() => {
    const followBack = () => {
      if (steps.current.at(-1) === window.location.search) steps.current.pop();
      setCanUndo(steps.current.length > 0);
    };
    window.addEventListener('popstate', followBack);
    return () => window.removeEventListener('popstate', followBack);
  }, []);

  const undo = () => {
    // Taken off at once: the browser goes back later than a second press may come.
    if (steps.current.pop() !== undefined) window.history.back();
  };
  useShortcut('Z', 'Undo the last change of the filter', undo, {
    group: 'Figures',
    enabled: canUndo,
  });
  return go;
}
