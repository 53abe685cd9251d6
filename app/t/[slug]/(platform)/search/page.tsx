import type { Metadata } from 'next';
import { SearchPage } from '@/components/platform/search/page/search-page';

export const metadata: Metadata = { title: 'Search' };

/** Everything that was ever said, searched: for staff the whole organization, for a client her own. */
export default function Page() {
  return <SearchPage />;
}
