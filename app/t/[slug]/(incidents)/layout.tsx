import type { ReactNode } from 'react';
import { ModuleGate } from '@/components/platform/module/module-gate';

export default function IncidentsLayout({ children }: { children: ReactNode }) {
  return <ModuleGate module="incidents">{children}</ModuleGate>;
}
