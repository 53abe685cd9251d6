'use client';

import { ArrowsLeftRightIcon } from '@phosphor-icons/react/dist/ssr/ArrowsLeftRight';
import { DesktopIcon } from '@phosphor-icons/react/dist/ssr/Desktop';
import { MoonIcon } from '@phosphor-icons/react/dist/ssr/Moon';
import { SignOutIcon } from '@phosphor-icons/react/dist/ssr/SignOut';
import { SunIcon } from '@phosphor-icons/react/dist/ssr/Sun';
import { TrayIcon } from '@phosphor-icons/react/dist/ssr/Tray';
import type { Shortcut } from '@/components/core/keyboard/shortcuts';
import { useShortcuts } from '@/components/core/keyboard/use-shortcut';
import { useTenant } from '@/components/platform/sync/tenant';
import { setTheme } from '@/components/core/theme/use-theme';
import type { Command, CommandGroup } from './command';
import { usePages } from './pages';
import { useShellActions } from './shell-actions';
import { useGo } from './use-go';

/** What the keys do, the page's own before what works anywhere. */
function shortcutGroups(shortcuts: readonly Shortcut[]): CommandGroup[] {
  const offered = shortcuts.filter(({ inPalette, applies }) => inPalette && applies);
  const headings = [...new Set(offered.map(({ group }) => group))];
  return headings.map((heading) => ({
    heading,
    commands: offered
      .filter(({ group }) => group === heading)
      .map(({ keys, label, run }) => ({ id: `shortcut:${keys}`, label, keys, run }))
      .toReversed(),
  }));
}

/** What the palette offers on every page, apart from what the modules do. */
export function useCommands(): { ownGroups: CommandGroup[]; deviceGroup: CommandGroup } {
  const { organization, memberships } = useTenant();
  const { askToSignOut, openOutbox } = useShellActions();
  const shortcuts = useShortcuts();
  const go = useGo();

  const places = usePages().map(({ href, label, Icon, keys }) => ({
    id: `page:${href}`,
    label: `Go to ${label.toLowerCase()}`,
    icon: <Icon />,
    keys,
    run: () => go(href),
  }));
  const others = memberships
    .filter((membership) => membership.organization.id !== organization.id)
    .map(({ organization: other }) => ({
      id: `organization:${other.id}`,
      label: `Switch to ${other.name}`,
      icon: <ArrowsLeftRightIcon />,
      run: () => go(`/t/${other.slug}`),
    }));

  return {
    ownGroups: [
      ...shortcutGroups(shortcuts),
      { heading: 'Places', commands: [...places, ...others] },
    ],
    deviceGroup: {
      heading: 'This device',
      commands: [
        { id: 'light', label: 'Light theme', icon: <SunIcon />, run: () => setTheme('light') },
        { id: 'dark', label: 'Dark theme', icon: <MoonIcon />, run: () => setTheme('dark') },
        {
          id: 'system',
          label: 'Theme as the system',
          icon: <DesktopIcon />,
          run: () => setTheme('system'),
        },
        { id: 'outbox', label: 'Open the outbox', icon: <TrayIcon />, run: openOutbox },
        { id: 'sign-out', label: 'Sign out', icon: <SignOutIcon />, run: askToSignOut },
      ],
    },
  };
}

/** Leads to everything that is found for what is typed. */
export function useSearchCommand(text: string): Command {
  const { organization } = useTenant();
  const go = useGo();
  const typed = text.trim().slice(0, 200);
  return {
    id: 'search:all',
    label: `See all results for “${typed}”`,
    run: () => go(`/t/${organization.slug}/search?${new URLSearchParams({ q: typed })}`),
  };
}
