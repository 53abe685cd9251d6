import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { mayEnter } from '@/lib/server/platform/session/tenant';
import { MacrosPage } from '@/components/desk/macro/list/macros-page';

export const metadata: Metadata = { title: 'Macros' };

type Props = { params: Promise<{ slug: string }> };

export default async function Page({ params }: Props) {
  const { slug } = await params;
  if (!(await mayEnter(await headers(), slug, 'macro.keep'))) notFound();
  return <MacrosPage />;
}
