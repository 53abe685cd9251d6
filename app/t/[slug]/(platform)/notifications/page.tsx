import type { Metadata } from 'next';
import { SettingsButton } from '@/components/platform/notification/settings-button';

export const metadata: Metadata = { title: 'Notification settings' };

export default function Page() {
  return <SettingsButton />;
}
