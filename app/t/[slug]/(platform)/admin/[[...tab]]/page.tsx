import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { mayEnter } from '@/lib/server/core/tenant';
import { AdminConsole } from '@/components/platform/admin/admin-console';
import { isAdminTab, tabCapability } from '@/components/platform/admin/admin-tab';

export const metadata: Metadata = { title: 'Admin' };

type Props = { params: Promise<{ slug: string; tab?: string[] }> };

export default async function Page({ params }: Props) {
  const { slug, tab = [] } = await params;
  const name = tab[0] ?? 'members';
  if (tab.length > 1 || !isAdminTab(name)) notFound();
  if (!(await mayEnter(await headers(), slug, tabCapability(name)))) notFound();
  return <AdminConsole />;
}
