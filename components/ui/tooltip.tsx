'use client';

import { cloneElement, type ReactElement, useEffect, useState } from 'react';
import { lazyScreen } from '@/components/core/screen/lazy-screen';

export type TooltipSide = 'top' | 'bottom' | 'left' | 'right';

type TooltipProps = {
  /** The one focusable element it explains; must have its own accessible name. */
  children: ReactElement<Record<string, unknown>>;
  content: string;
  keys?: string | undefined;
  side?: TooltipSide | undefined;
};

/** A hint on hover and focus. It repeats or sharpens a name and never carries the only copy. */
export const Tooltip = ({ children, content, keys, side }: TooltipProps) =>
  cloneElement(children, {
    'data-tooltip': content,
    'data-tooltip-keys': keys,
    'data-tooltip-side': side,
  });

const TooltipPopup = lazyScreen(async () => (await import('./tooltip-popup')).TooltipPopup);

/** Draws the tooltip of whatever is pointed at or has the focus; mounted once by the root layout. */
export function Tooltips() {
  const [explained, setExplained] = useState<HTMLElement>();
  useEffect(() => followPointerAndFocus(setExplained), []);
  return explained && <TooltipPopup explained={explained} />;
}

const delayMs = 500;
/** So soon after a tooltip that of a neighbour comes at once. */
const neighbourMs = 400;

/** Calls `explain` with the element whose tooltip is due, and without one where none is. */
function followPointerAndFocus(explain: (element?: HTMLElement) => void): () => void {
  const over = new AbortController();
  let candidate: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isShown = false;
  let hiddenAt = -Infinity;

  function hide() {
    clearTimeout(timer);
    if (!isShown) return;
    isShown = false;
    hiddenAt = performance.now();
    explain();
  }
  function consider(target: EventTarget | null, waitMs: number) {
    const element = target instanceof Element ? target.closest('[data-tooltip]') : null;
    if (element === candidate) return;
    hide();
    candidate = element;
    if (!(element instanceof HTMLElement)) return;
    const isNeighbour = performance.now() - hiddenAt < neighbourMs;
    timer = setTimeout(
      () => {
        if (!element.isConnected) return;
        isShown = true;
        explain(element);
      },
      isNeighbour ? 0 : waitMs,
    );
  }

  const listen = <Type extends keyof DocumentEventMap>(
    type: Type,
    listener: (event: DocumentEventMap[Type]) => void,
  ) => document.addEventListener(type, listener, { capture: true, signal: over.signal });
  listen('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'touch') consider(target, delayMs);
  });
  listen('pointerout', ({ relatedTarget }) => {
    if (relatedTarget === null) consider(null, 0);
  });
  listen('focusin', ({ target }) => {
    if (target instanceof Element && target.matches(':focus-visible')) consider(target, 0);
  });
  listen('focusout', () => consider(null, 0));
  // What it explains was understood; it comes again once one has been elsewhere.
  listen('pointerdown', hide);
  listen('keydown', ({ key }) => {
    if (key === 'Escape' || key === 'Enter' || key === ' ') hide();
  });
  listen('scroll', hide);
  return () => {
    over.abort();
    clearTimeout(timer);
  };
}
