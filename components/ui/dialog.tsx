'use client';

import { lazyLayer } from '@/components/core/screen/lazy-screen';
import { preloadWhenIdle } from '@/components/core/screen/preload-when-idle';

export type { DialogProps } from './dialog-popup';

/** A task apart. It keeps the focus, closes on Escape and gives the focus back. */
export const Dialog = preloadWhenIdle(
  lazyLayer(async () => (await import('./dialog-popup')).DialogPopup),
  { isForOffline: true },
);
