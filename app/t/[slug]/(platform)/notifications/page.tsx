import type { Metadata } from 'next';
import { SettingsButton } from '@/components/platform/notification/settings-button';

export const metadata: Metadata = { title: 'Notification settings' };

/** What one is mailed and called for. */
export default function Page() {
  return <SettingsButton />;
}
