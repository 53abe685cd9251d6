import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { IncidentsArea } from '@/components/incidents/incident/incidents-area';
import { mayEnter } from '@/lib/server/platform/session/tenant';

export const metadata: Metadata = { title: 'Incidents' };

type Props = { params: Promise<{ slug: string }> };

/** One route for the list and each room, so navigating between them makes no server request. */
export default async function Page({ params }: Props) {
  const { slug } = await params;
  if (!(await mayEnter(await headers(), slug, 'incident.read'))) notFound();
  return <IncidentsArea />;
}
