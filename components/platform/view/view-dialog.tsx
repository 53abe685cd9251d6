'use client';

import { lazyLayer } from '@/components/core/screen/lazy-screen';
import { preloadWhenIdle } from '@/components/core/screen/preload-when-idle';

/** Names a view. */
export const ViewDialog = preloadWhenIdle(
  lazyLayer(async () => (await import('./view-form')).ViewForm),
);
