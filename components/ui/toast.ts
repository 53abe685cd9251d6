'use client';

import { Toast } from '@base-ui/react/toast';

type ToastTone = 'neutral' | 'success' | 'danger';

export type ToastData = { tone: ToastTone };

export const toastManager = Toast.createToastManager<ToastData>();

type ToastOptions = {
  description?: string;
  tone?: ToastTone;
  /** One way back or onwards, such as "Undo". The toast closes with it. */
  action?: { label: string; onSelect: () => void };
  /** Milliseconds it stays; default 6,000, and 10,000 with an action. 0 stays until dismissed. */
  timeout?: number;
  /** Replaces the toast of the same id instead of stacking another. */
  id?: string;
};

/**
 * Says what happened, politely. Callable from anywhere in the browser; returns the toast's id.
 * A rejection uses the tone `danger`, which is announced at once.
 */
export function toast(title: string, options: ToastOptions = {}): string {
  const { description, tone = 'neutral', action, id } = options;
  const shown = toastManager.add({
    id,
    title,
    description,
    data: { tone },
    timeout: options.timeout ?? (action ? 10_000 : 6_000),
    priority: tone === 'danger' ? 'high' : 'low',
    actionProps: action && {
      children: action.label,
      onClick: () => {
        action.onSelect();
        toastManager.close(shown);
      },
    },
  });
  return shown;
}

/** Takes a toast away before its time. */
export function dismissToast(id: string) {
  toastManager.close(id);
}
