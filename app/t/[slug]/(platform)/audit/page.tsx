import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { mayEnter } from '@/lib/server/platform/session/tenant';
import { AuditPage } from '@/components/platform/audit/audit-page';

export const metadata: Metadata = { title: 'Audit log' };

type Props = { params: Promise<{ slug: string }> };

export default async function Page({ params }: Props) {
  const { slug } = await params;
  if (!(await mayEnter(await headers(), slug, 'audit.read'))) notFound();
  return <AuditPage />;
}
