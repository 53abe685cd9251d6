'use client';

import { useEffect, useState } from 'react';
import { lazyScreen } from '@/components/core/screen/lazy-screen';
import { preloadWhenIdle } from '@/components/core/screen/preload-when-idle';
import { onToastWithoutRegion } from './toast';

const ToastRegion = lazyScreen(async () => (await import('./toast-region')).ToastRegion);

/** Where toasts appear; mounted once by the root layout. Its code comes when the page is idle. */
export function Toaster() {
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    onToastWithoutRegion(() => setIsWanted(true));
    preloadWhenIdle({
      preload: async () => {
        await ToastRegion.preload();
        setIsWanted(true);
      },
    });
  }, []);
  return isWanted && <ToastRegion />;
}
