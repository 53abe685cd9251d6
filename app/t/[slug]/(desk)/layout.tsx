import type { ReactNode } from 'react';
import { ModuleGate } from '@/components/platform/module/module-gate';

export default function DeskLayout({ children }: { children: ReactNode }) {
  return <ModuleGate module="desk">{children}</ModuleGate>;
}
