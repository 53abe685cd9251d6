import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { IncidentMetrics } from '@/components/incidents/metrics/incident-metrics';
import { mayEnter } from '@/lib/server/platform/session/tenant';

export const metadata: Metadata = { title: 'Incident metrics' };

type Props = { params: Promise<{ slug: string }> };

export default async function Page({ params }: Props) {
  const { slug } = await params;
  if (!(await mayEnter(await headers(), slug, 'incident.read'))) notFound();
  return <IncidentMetrics />;
}
