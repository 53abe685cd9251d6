import type { ReactNode } from 'react';
import { PortalDoor } from '@/components/desk/portal/portal-guard';

export default function PortalLayout({ children }: { children: ReactNode }) {
  return <PortalDoor>{children}</PortalDoor>;
}
