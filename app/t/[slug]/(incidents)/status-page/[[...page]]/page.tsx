import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { StatusPageArea } from '@/components/incidents/status-page/status-page-area';
import { mayEnter } from '@/lib/server/platform/session/tenant';

export const metadata: Metadata = { title: 'Status page' };

type Props = { params: Promise<{ slug: string }> };

/** One route for all status pages, so that changing between them makes no server request. */
export default async function Page({ params }: Props) {
  const { slug } = await params;
  if (!(await mayEnter(await headers(), slug, 'statusPage.read'))) notFound();
  return <StatusPageArea />;
}
