import type { ReactNode } from 'react';
import { PortalDoor } from './_components/portal-door';

export default function PortalLayout({ children }: { children: ReactNode }) {
  return <PortalDoor>{children}</PortalDoor>;
}
