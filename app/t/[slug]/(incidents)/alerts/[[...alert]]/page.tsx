import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { AlertsArea } from '@/components/incidents/alert/alerts-area';
import { mayEnter } from '@/lib/server/platform/session/tenant';

export const metadata: Metadata = { title: 'Alerts' };

type Props = { params: Promise<{ slug: string }> };

/** One route for the list and each alert, so navigating between them makes no server request. */
export default async function Page({ params }: Props) {
  const { slug } = await params;
  if (!(await mayEnter(await headers(), slug, 'alert.read'))) notFound();
  return <AlertsArea />;
}
