'use client';

import { lazyLayer } from '@/components/core/screen/lazy-screen';
import { preloadWhenIdle } from '@/components/core/screen/preload-when-idle';

/** Asks before what cannot be undone. What can be undone happens at once, with a toast. */
export const ConfirmDialog = preloadWhenIdle(
  lazyLayer(async () => (await import('./confirm-dialog-popup')).ConfirmDialogPopup),
);
