import { clsx } from 'clsx';

/** The place that the sidebar takes, the same for the sidebar and for its placeholder. */
export const sidebarFrame = (folded: boolean) =>
  clsx('bg-canvas border-line flex shrink-0 flex-col border-r p-2', folded ? 'w-13' : 'w-56');
