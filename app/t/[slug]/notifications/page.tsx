import type { Metadata } from 'next';
import { SettingsDoor } from './_components/settings-door';

export const metadata: Metadata = { title: 'Notification settings' };

/** What one is mailed and called for. */
export default function Page() {
  return <SettingsDoor />;
}
