'use client';

import { NotificationSettings } from '@/components/platform/notification/settings/notification-settings';
import { Link } from '@/components/ui/link';
import { useScreen } from '../use-screen';

/** What the reader is emailed and called for, and the way to their own account. */
export function PortalSettings() {
  useScreen('Settings');
  return (
    <>
      <NotificationSettings />
      <p className="mx-auto max-w-160 px-4 pb-12 text-13 text-ink-muted">
        Name, password and devices are in <Link href="/account">your account</Link>.
      </p>
    </>
  );
}
