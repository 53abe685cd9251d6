'use client';

import { BellIcon } from '@phosphor-icons/react/dist/ssr/Bell';
import { DesktopIcon } from '@phosphor-icons/react/dist/ssr/Desktop';
import { KeyboardIcon } from '@phosphor-icons/react/dist/ssr/Keyboard';
import { MoonIcon } from '@phosphor-icons/react/dist/ssr/Moon';
import { SignOutIcon } from '@phosphor-icons/react/dist/ssr/SignOut';
import { SunIcon } from '@phosphor-icons/react/dist/ssr/Sun';
import { UserCircleIcon } from '@phosphor-icons/react/dist/ssr/UserCircle';
import { clsx } from 'clsx';
import { settingsPath } from '@/components/platform/notification/settings-path';
import { useTenant } from '@/components/platform/sync/tenant';
import { setTheme, useTheme } from '@/components/core/theme/use-theme';
import { Avatar } from '@/components/ui/avatar';
import {
  Menu,
  MenuChoice,
  MenuGroup,
  MenuItem,
  MenuLink,
  MenuSeparator,
} from '@/components/ui/menu';
import { readableEmail } from '@/lib/readable-email';
import { useShellActions } from './shell-actions';

const themes = [
  { value: 'light', label: 'Light', icon: <SunIcon /> },
  { value: 'dark', label: 'Dark', icon: <MoonIcon /> },
  { value: 'system', label: 'As the system', icon: <DesktopIcon /> },
] as const;

/** Who is signed in, and what concerns this person on this device. */
export function AccountMenu({ folded = false }: { folded?: boolean }) {
  const { actor, profile, organization } = useTenant();
  const { openHelp, askToSignOut } = useShellActions();
  const theme = useTheme();
  const name = profile?.name ?? readableEmail(actor.email);
  return (
    <Menu
      side="top"
      trigger={
        <button
          type="button"
          aria-label={`Account: ${name}`}
          className={clsx(
            'flex h-9 min-w-0 flex-1 items-center gap-2 rounded-control text-left hover:bg-hover data-popup-open:bg-hover pointer-coarse:h-11',
            folded ? 'justify-center' : 'px-1.5',
          )}
        >
          <Avatar name={name} seed={actor.id} hue={profile?.hue} decorative />
          {!folded && (
            <span dir="auto" className="truncate text-13">
              {name}
            </span>
          )}
        </button>
      }
    >
      <div className="px-2 pt-1.5 pb-2">
        <p dir="auto" className="truncate text-13 font-medium">
          {name}
        </p>
        <p className="truncate text-12 text-ink-muted">
          {readableEmail(actor.email)} · <bdi>{organization.name}</bdi>
        </p>
      </div>
      <MenuSeparator />
      <MenuGroup label="Theme">
        <MenuChoice label="Theme" options={themes} value={theme} onValueChange={setTheme} />
      </MenuGroup>
      <MenuSeparator />
      <MenuLink icon={<UserCircleIcon />} href="/account">
        Your account
      </MenuLink>
      <MenuLink icon={<BellIcon />} href={settingsPath(organization.slug, actor)}>
        Notification settings
      </MenuLink>
      <MenuItem icon={<KeyboardIcon />} keys="?" onSelect={openHelp}>
        Keyboard shortcuts
      </MenuItem>
      <MenuItem icon={<SignOutIcon />} onSelect={askToSignOut}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
