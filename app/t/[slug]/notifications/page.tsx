import type { Metadata } from 'next';
import { NotificationSettings } from '@/components/notification/settings/notification-settings';

export const metadata: Metadata = { title: 'Notification settings' };

/** What one is mailed and called for, for everyone of the organization and its clients. */
export default function Page() {
  return <NotificationSettings />;
}
