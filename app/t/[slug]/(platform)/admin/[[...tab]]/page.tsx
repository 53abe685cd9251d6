import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { mayEnter } from '@/lib/server/platform/session/tenant';
import { AdminConsole } from '@/components/platform/admin/admin-console';
import { firstTab } from '@/components/platform/admin/admin-tab';
import { settingsTabs } from '@/components/settings-tabs';

export const metadata: Metadata = { title: 'Admin' };

type Props = { params: Promise<{ slug: string; tab?: string[] }> };

export default async function Page({ params }: Props) {
  const { slug, tab = [] } = await params;
  const shown = settingsTabs.get(tab[0] ?? firstTab);
  if (tab.length > 1 || !shown) notFound();
  if (!(await mayEnter(await headers(), slug, shown.capability))) notFound();
  return <AdminConsole />;
}
