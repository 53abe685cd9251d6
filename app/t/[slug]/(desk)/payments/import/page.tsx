import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { mayEnter } from '@/lib/server/platform/session/tenant';
import { InvoiceImport } from '@/components/desk/payment/import/invoice-import';

export const metadata: Metadata = { title: 'Import invoices' };

type Props = { params: Promise<{ slug: string }> };

export default async function Page({ params }: Props) {
  const { slug } = await params;
  if (!(await mayEnter(await headers(), slug, 'payment.manage'))) notFound();
  return <InvoiceImport />;
}
