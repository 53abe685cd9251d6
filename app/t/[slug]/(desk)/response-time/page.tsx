import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { mayEnter } from '@/lib/server/platform/session/tenant';
import { ResponseTime } from '@/components/desk/response-time/response-time';

export const metadata: Metadata = { title: 'Response time' };

type Props = { params: Promise<{ slug: string }> };

export default async function Page({ params }: Props) {
  const { slug } = await params;
  if (!(await mayEnter(await headers(), slug, 'analytics.read'))) notFound();
  return <ResponseTime />;
}
