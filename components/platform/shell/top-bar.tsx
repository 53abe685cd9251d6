'use client';

import { ListIcon } from '@phosphor-icons/react/dist/ssr/List';
import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass';
import { Bell } from '@/components/platform/notification/bell';
import { useTenant } from '@/components/platform/sync/tenant';
import { IconButton } from '@/components/ui/icon-button';
import { ConnectionState } from './connection-state';
import { CreateButtons } from './create-buttons';
import { useShellActions } from './shell-actions';

/** The sidebar's stand-in on a phone. */
export function TopBar({ onOpenDrawer }: { onOpenDrawer: () => void }) {
  const { organization } = useTenant();
  const { openNotifications, openPalette } = useShellActions();
  return (
    <header className="flex h-12 shrink-0 items-center gap-1 border-b border-line bg-canvas px-1 md:hidden print:hidden">
      <IconButton
        label="Open the navigation"
        icon={<ListIcon aria-hidden />}
        onClick={onOpenDrawer}
      />
      <span dir="auto" className="min-w-0 flex-1 truncate text-14 font-semibold">
        {organization.name}
      </span>
      <ConnectionState />
      <Bell onOpen={openNotifications} />
      <CreateButtons />
      <IconButton
        label="Search and commands"
        icon={<MagnifyingGlassIcon aria-hidden />}
        onClick={openPalette}
      />
    </header>
  );
}
