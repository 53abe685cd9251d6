import type { ReactNode } from 'react';
import { PortalGuard } from '@/components/desk/portal/portal-guard';

export default function PortalLayout({ children }: { children: ReactNode }) {
  return <PortalGuard>{children}</PortalGuard>;
}
