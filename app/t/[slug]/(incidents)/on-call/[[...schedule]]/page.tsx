import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { OnCallArea } from '@/components/incidents/schedule/on-call-area';
import { mayEnter } from '@/lib/server/platform/session/tenant';

export const metadata: Metadata = { title: 'On-call' };

type Props = { params: Promise<{ slug: string }> };

/** One route for the lists, each schedule and each escalation policy, so navigating between them makes no server request. */
export default async function Page({ params }: Props) {
  const { slug } = await params;
  if (!(await mayEnter(await headers(), slug, 'schedule.read'))) notFound();
  return <OnCallArea />;
}
