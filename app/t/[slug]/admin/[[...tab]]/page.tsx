import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { mayEnter } from '@/lib/server/tenant';
import { AdminConsole } from '../_components/admin-console';
import { isAdminTab } from '../_components/admin-tab';

export const metadata: Metadata = { title: 'Admin' };

type Props = { params: Promise<{ slug: string; tab?: string[] }> };

/** Who is let in and how the organization is set up; for admins, and not there for all others. */
export default async function Page({ params }: Props) {
  const { slug, tab = [] } = await params;
  if (tab.length > 1 || !isAdminTab(tab[0] ?? 'members')) notFound();
  if (!(await mayEnter(await headers(), slug, 'member.manage'))) notFound();
  return <AdminConsole />;
}
