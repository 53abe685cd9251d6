import type { Metadata } from 'next';
import { SettingsDoor } from '@/components/platform/notification/settings-button';

export const metadata: Metadata = { title: 'Notification settings' };

/** What one is mailed and called for. */
export default function Page() {
  return <SettingsDoor />;
}
