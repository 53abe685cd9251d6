'use client';

import { useSyncExternalStore } from 'react';

const subscribeToNothing = () => () => {};

/** Whether a form is in React's hands; sent before, the browser would send it on its own. */
export const useIsReady = () =>
  useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
