'use client';

import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import type { Page } from './pages';
import { useGo } from './use-go';

/** Makes a page's keys work. The palette offers the page itself, with the same keys. */
export function PageShortcut({ page }: { page: Page }) {
  const go = useGo();
  useShortcut(page.keys ?? '', page.label, () => go(page.href), {
    group: 'Go to',
    inPalette: false,
    enabled: page.keys !== undefined,
  });
  return null;
}
