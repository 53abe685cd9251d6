import type { Metadata } from 'next';
import { SearchPage } from '@/components/platform/search/page/search-page';

export const metadata: Metadata = { title: 'Search' };

export default function Page() {
  return <SearchPage />;
}
