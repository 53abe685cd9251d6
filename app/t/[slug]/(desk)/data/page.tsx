import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { mayEnter } from '@/lib/server/platform/session/tenant';
import { DataPage } from '@/components/desk/data/data-page';

export const metadata: Metadata = { title: 'Import and export' };

type Props = { params: Promise<{ slug: string }> };

export default async function Page({ params }: Props) {
  const { slug } = await params;
  if (!(await mayEnter(await headers(), slug, 'data.import'))) notFound();
  return <DataPage />;
}
