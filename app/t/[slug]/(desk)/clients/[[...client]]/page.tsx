import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { mayEnter } from '@/lib/server/platform/session/tenant';
import { ClientsArea } from '@/components/desk/client/clients-area';

export const metadata: Metadata = { title: 'Clients' };

type Props = { params: Promise<{ slug: string }> };

/** One route for the list and each client, so navigating between them makes no server request. */
export default async function Page({ params }: Props) {
  const { slug } = await params;
  if (!(await mayEnter(await headers(), slug, 'client.read'))) notFound();
  return <ClientsArea />;
}
