'use client';

import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { AddressFollower } from '@/components/core/address/address';
import { KeyboardListener } from '@/components/core/keyboard/keyboard-listener';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { lazyLayer } from '@/components/core/screen/lazy-screen';
import { preloadWhenIdle, startPreloading } from '@/components/core/screen/preload-when-idle';
import { useContributions, useModules } from '@/components/platform/module/use-modules';
import { OfflinePages } from '@/components/platform/offline/offline-pages';
import { Notifications } from '@/components/platform/notification/notifications';
import { useTenant } from '@/components/platform/sync/tenant';
import { useMedia } from '@/components/ui/use-media';
import { UndoShortcut } from '@/components/platform/undo/undo-shortcut';
import { loadDeferredActions } from '@/zero/core/defer-actions';
import { BottomBar } from './bottom-bar';
import { ConnectionBanner } from './connection-banner';
import { CreateLayer } from './create-layer';
import { keepCookie } from './device-cookie';
import { GoShortcuts } from './go-shortcuts';
import { usePages } from './pages';
import { noteDrawn } from './preloaded';
import { ShellActionsContext, type ShellActions } from './shell-actions';
import { Sidebar } from './sidebar';
import { collapseSidebar, isSidebarCollapsed, subscribeToSidebar } from './sidebar-state';
import { TopBar } from './top-bar';
import { useGo } from './use-go';

const CommandPalette = preloadWhenIdle(
  lazyLayer(async () => (await import('./command-palette')).CommandPalette),
);
const Drawer = preloadWhenIdle(lazyLayer(async () => (await import('./drawer')).Drawer));
const KeyboardHelp = preloadWhenIdle(
  lazyLayer(async () => (await import('./keyboard-help')).KeyboardHelp),
);
const OutboxDialog = preloadWhenIdle(
  lazyLayer(async () => (await import('@/components/platform/outbox/outbox-dialog')).OutboxDialog),
  { isForOffline: true },
);
preloadWhenIdle({ preload: loadDeferredActions }, { isForOffline: true });
const SignOutDialog = preloadWhenIdle(
  lazyLayer(async () => (await import('./sign-out-dialog')).SignOutDialog),
);

type Layer =
  'palette' | 'help' | 'sign-out' | 'drawer' | 'notifications' | 'outbox' | `create ${string}`;

/** What surrounds every page of an organization. Pages scroll inside its main area. */
export function Shell({ children }: { children: ReactNode }) {
  const { organization, actor } = useTenant();
  const [layer, setLayer] = useState<Layer>();
  const folded = useSyncExternalStore(subscribeToSidebar, isSidebarCollapsed, () => false);
  const isPhone = !useMedia('(min-width: 48rem)', true);
  const hasSidebar = !isPhone && !folded;
  const show = (name: Layer) => (open: boolean) => setLayer(open ? name : undefined);
  const actions = useMemo<ShellActions>(
    () => ({
      openHelp: () => setLayer('help'),
      openPalette: () => setLayer('palette'),
      openOutbox: () => setLayer('outbox'),
      openNotifications: () => setLayer('notifications'),
      askToSignOut: () => setLayer('sign-out'),
      openCreate: (label) => setLayer(`create ${label}`),
    }),
    [],
  );

  const pages = usePages();
  const creates = useContributions((screens) => screens.creates);
  const background = useModules().flatMap((screens) => screens.background ?? []);
  useEffect(startPreloading, []);
  useEffect(noteDrawn, []);
  useEffect(() => keepCookie('opsdesk_org', organization.slug), [organization.slug]);
  const go = useGo();
  useShortcut('Mod+K', 'Search and commands', actions.openPalette, {
    inFields: true,
    inPalette: false,
  });
  useShortcut('?', 'Keyboard shortcuts', actions.openHelp);
  useShortcut('[', folded ? 'Expand sidebar' : 'Collapse sidebar', () => collapseSidebar(!folded));

  return (
    <ShellActionsContext value={actions}>
      <AddressFollower />
      <KeyboardListener />
      <GoShortcuts />
      <OfflinePages pages={pages.map(({ href }) => href)} />
      <UndoShortcut />
      {background.map((Background, at) => (
        <Background key={at} />
      ))}
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-control bg-raised px-3 py-2 text-13 focus:translate-y-0 focus:shadow-float"
      >
        Skip to content
      </a>
      <div className="flex h-dvh flex-col print:h-auto">
        <div className="flex min-h-0 flex-1 max-md:flex-col">
          <Sidebar folded={folded} hasNotice={hasSidebar} />
          <TopBar onOpenDrawer={() => setLayer('drawer')} />
          <main
            id="main"
            tabIndex={-1}
            className="relative min-h-0 min-w-0 flex-1 overflow-y-auto bg-surface outline-none print:overflow-visible"
          >
            {children}
          </main>
          {!hasSidebar && isPhone && <ConnectionBanner shape="line" />}
          {actor.userType === 'client' && <BottomBar />}
        </div>
        {!hasSidebar && !isPhone && <ConnectionBanner shape="line" />}
      </div>
      <Drawer open={layer === 'drawer'} onOpenChange={show('drawer')} />
      <CommandPalette open={layer === 'palette'} onOpenChange={show('palette')} />
      {creates.map((entry) => (
        <CreateLayer
          key={entry.label}
          entry={entry}
          open={layer === `create ${entry.label}`}
          onOpenChange={show(`create ${entry.label}`)}
        />
      ))}
      <Notifications
        open={layer === 'notifications'}
        onOpenChange={show('notifications')}
        go={go}
      />
      <OutboxDialog open={layer === 'outbox'} onOpenChange={show('outbox')} go={go} />
      <KeyboardHelp open={layer === 'help'} onOpenChange={show('help')} />
      <SignOutDialog open={layer === 'sign-out'} onOpenChange={show('sign-out')} />
    </ShellActionsContext>
  );
}
