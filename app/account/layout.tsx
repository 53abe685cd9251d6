import type { ReactNode } from 'react';
import { AccessBoundary } from '@/components/platform/access/access-boundary';

/** A person's own login: empty as soon as they sign out in another tab. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return <AccessBoundary>{children}</AccessBoundary>;
}
