import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { mayEnter } from '@/lib/server/platform/session/tenant';
import { Teams } from '@/components/desk/team/teams';

export const metadata: Metadata = { title: 'Teams' };

type Props = { params: Promise<{ slug: string }> };

export default async function Page({ params }: Props) {
  const { slug } = await params;
  if (!(await mayEnter(await headers(), slug, 'analytics.read'))) notFound();
  return <Teams />;
}
