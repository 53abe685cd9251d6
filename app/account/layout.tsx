import type { ReactNode } from 'react';
import { AccessBoundary } from '@/components/platform/access/access-boundary';

/** Clears itself as soon as the person signs out in another tab. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return <AccessBoundary>{children}</AccessBoundary>;
}
