'use client';

import { Toast } from '@base-ui/react/toast';
import { CheckCircleIcon } from '@phosphor-icons/react/dist/ssr/CheckCircle';
import { WarningCircleIcon } from '@phosphor-icons/react/dist/ssr/WarningCircle';
import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import { useEffect, useState } from 'react';
import { connectToasts, type ToastData } from './toast';

/** Where toasts appear, bottom right. F6 reaches it. */
export function ToastRegion() {
  const [manager] = useState(() => Toast.createToastManager<ToastData>());
  useEffect(() => connectToasts(manager), [manager]);
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport
          role="status"
          className="fixed right-4 bottom-[calc(var(--floor,0rem)+1rem)] left-4 z-50 flex flex-col gap-2 outline-none sm:left-auto sm:w-88"
        >
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager<ToastData>();
  return toasts.map((item) => (
    <Toast.Root
      key={item.id}
      toast={item}
      swipeDirection={['right', 'down']}
      className="floating data-limited:hidden"
    >
      <Toast.Content className="flex items-start gap-2 py-2.5 pr-2 pl-3 text-13">
        {item.data?.tone === 'success' && (
          <CheckCircleIcon aria-hidden weight="fill" className="mt-0.5 size-4 text-success" />
        )}
        {item.data?.tone === 'danger' && (
          <WarningCircleIcon aria-hidden weight="fill" className="mt-0.5 size-4 text-danger" />
        )}
        <div className="min-w-0 flex-1">
          <Toast.Title className="font-medium" />
          <Toast.Description className="text-ink-muted" />
        </div>
        <Toast.Action className="-my-0.5 h-6 rounded-mark px-1.5 font-medium text-accent-ink hover:bg-hover pointer-coarse:h-11 pointer-coarse:px-3" />
        <Toast.Close
          aria-label="Dismiss"
          className="-my-0.5 flex size-6 items-center justify-center rounded-mark text-ink-faint hover:bg-hover hover:text-ink pointer-coarse:size-11"
        >
          <XIcon aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
