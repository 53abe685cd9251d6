'use client';

import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { useTenant } from '@/components/platform/sync/tenant';
import { builtInSearches } from '@/components/desk/ticket-list/views/view-list';
import { PageShortcut } from './page-shortcut';
import { pagesFor } from './pages';
import { useShellActions } from './shell-actions';
import { useGo } from './use-go';

/** The keys of the pages, of the lists that staff returns to all day, and of the search where a page has none. */
export function GoShortcuts() {
  const { organization, actor } = useTenant();
  const go = useGo();
  const { openPalette } = useShellActions();
  const tickets = `/t/${organization.slug}/tickets`;
  const pages = pagesFor(organization.slug, actor);
  useShortcut('/', 'Search and commands', openPalette, { inPalette: false });
  const options = { group: 'Go to', enabled: actor.userType === 'internal' };
  const { mine, unassigned } = builtInSearches;
  useShortcut('G M', 'My tickets', () => go(`${tickets}${mine}`), options);
  useShortcut('G U', 'Unassigned tickets', () => go(`${tickets}${unassigned}`), options);
  useShortcut('G S', 'Settings', () => go('/account'), {
    ...options,
    enabled: !pages.some(({ keys }) => keys === 'G S'),
  });
  return pages.map((page) => <PageShortcut key={page.href} page={page} />);
}
