import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { ServicesArea } from '@/components/incidents/service/services-area';
import { mayEnter } from '@/lib/server/platform/session/tenant';

export const metadata: Metadata = { title: 'Services' };

type Props = { params: Promise<{ slug: string }> };

/** One route for the list and each service, so navigating between them makes no server request. */
export default async function Page({ params }: Props) {
  const { slug } = await params;
  if (!(await mayEnter(await headers(), slug, 'service.read'))) notFound();
  return <ServicesArea />;
}
