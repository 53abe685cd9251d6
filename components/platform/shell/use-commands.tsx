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
import { StatusIcon, statusWord } from '@/components/desk/ticket/status';
import { ticketStatuses } from '@/zero/desk/ticket/values';
import type { CommandGroup } from './command';
import { pagesFor } from './pages';
import { useShellActions } from './shell-actions';
import { useClientCommands } from './use-client-commands';
import { useGo } from './use-go';

/** Most clients that the palette offers for what is typed. */
const mostClients = 5;

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

/** Everything the palette offers here and now, apart from tickets. */
export function useCommands(): readonly CommandGroup[] {
  const { organization, actor, memberships } = useTenant();
  const { askToSignOut, openOutbox } = useShellActions();
  const shortcuts = useShortcuts();
  const go = useGo();
  const clients = useClientCommands();
  const tickets = `/t/${organization.slug}/tickets`;

  const places = pagesFor(organization.slug, actor).map(({ href, label, Icon, keys }) => ({
    id: `page:${href}`,
    label: `Go to ${label.toLowerCase()}`,
    icon: <Icon />,
    keys,
    run: () => go(href),
  }));
  const statuses = ticketStatuses.map((status) => ({
    id: `status:${status}`,
    label: `Show tickets: ${statusWord(status)}`,
    icon: <StatusIcon status={status} decorative />,
    run: () => go(`${tickets}?status=${status}`),
  }));
  const others = memberships
    .filter((membership) => membership.organization.id !== organization.id)
    .map(({ organization: other }) => ({
      id: `organization:${other.id}`,
      label: `Switch to ${other.name}`,
      icon: <ArrowsLeftRightIcon />,
      run: () => go(`/t/${other.slug}`),
    }));

  return [
    ...shortcutGroups(shortcuts),
    { heading: 'Places', commands: [...places, ...others] },
    { heading: 'Clients', commands: clients, mostFound: mostClients },
    { heading: 'Filters', commands: actor.userType === 'internal' ? statuses : [] },
    {
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
  ];
}
