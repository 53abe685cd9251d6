'use client';

import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { useContributions } from '@/components/platform/module/use-modules';
import { useTenant } from '@/components/platform/sync/tenant';
import { usePages } from './pages';
import { useShellActions } from './shell-actions';
import { useGo } from './use-go';

/** The keys of the pages, of what modules have keys for, and of the search where a page has none. */
export function GoShortcuts() {
  const { organization, actor } = useTenant();
  const { openPalette } = useShellActions();
  const go = useGo();
  const pages = usePages();
  const entries = useContributions(({ shortcuts }) => shortcuts);
  useShortcut('/', 'Search and commands', openPalette, { inPalette: false });
  useShortcut('G S', 'Settings', () => go('/account'), {
    group,
    enabled: actor.userType === 'internal' && !pages.some(({ keys }) => keys === 'G S'),
  });
  return (
    <>
      {entries.map(({ keys, label, path }) => (
        <GoShortcut key={keys} keys={keys} label={label} href={`/t/${organization.slug}/${path}`} />
      ))}
      {pages.map(
        ({ keys, label, href }) =>
          keys && <GoShortcut key={href} keys={keys} label={label} href={href} isPage />,
      )}
    </>
  );
}

const group = 'Go to';

type GoShortcutProps = { keys: string; label: string; href: string; isPage?: boolean };

/** Makes keys go somewhere. The palette offers a page by itself, with the same keys. */
function GoShortcut({ keys, label, href, isPage = false }: GoShortcutProps) {
  const go = useGo();
  useShortcut(keys, label, () => go(href), { group, inPalette: !isPage });
  return null;
}
