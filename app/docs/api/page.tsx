import type { Metadata } from 'next';
import { ApiReference } from '@/components/platform/api-reference/api-reference';
import { apiDocument } from '@/lib/server/api/answer';

export const metadata: Metadata = {
  title: 'API reference',
  description: 'Every operation of the Opsdesk API, with its parameters and answers.',
};

export default function ApiReferencePage() {
  return <ApiReference document={apiDocument()} />;
}
