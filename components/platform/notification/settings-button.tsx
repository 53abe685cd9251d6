'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { settingsPath } from './settings-path';
import { NotificationSettings } from './settings/notification-settings';
import { useTenant } from '@/components/platform/sync/tenant';

/** Emails lead everyone here; a client's person goes on to the same in their portal. */
export function SettingsButton() {
  const { organization, actor } = useTenant();
  const router = useRouter();
  const isClient = actor.userType === 'client';
  const { slug } = organization;
  useEffect(() => {
    if (isClient) router.replace(settingsPath(slug, { userType: 'client' }));
  }, [isClient, router, slug]);
  return isClient ? null : <NotificationSettings />;
}
