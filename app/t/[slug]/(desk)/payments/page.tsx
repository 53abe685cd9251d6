import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { mayEnter } from '@/lib/server/platform/session/tenant';
import { Payments } from '@/components/desk/payment/list/payments';

export const metadata: Metadata = { title: 'Payments' };

type Props = { params: Promise<{ slug: string }> };

export default async function Page({ params }: Props) {
  const { slug } = await params;
  if (!(await mayEnter(await headers(), slug, 'payment.read'))) notFound();
  return <Payments />;
}
