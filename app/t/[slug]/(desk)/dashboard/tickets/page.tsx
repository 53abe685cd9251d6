import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { mayEnter } from '@/lib/server/platform/session/tenant';
import { MetricTickets } from '@/components/desk/drill-down/drill-down-tickets';

export const metadata: Metadata = { title: 'Tickets behind a number' };

type Props = { params: Promise<{ slug: string }> };

export default async function Page({ params }: Props) {
  const { slug } = await params;
  if (!(await mayEnter(await headers(), slug, 'analytics.read'))) notFound();
  return <MetricTickets />;
}
