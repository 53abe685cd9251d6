'use client';

import type { ReactNode } from 'react';
import { setAreas } from './core/address/address';
import { deskScreens } from './desk/module';
import { incidentsScreens } from './incidents/module';
import { ModulesContext } from './platform/module/use-modules';
import { platformScreens } from './platform/module';

/** In the order of the sidebar. */
export const modules = [deskScreens, incidentsScreens, platformScreens];

setAreas(modules.flatMap(({ areas = [] }) => areas));

/** Makes the screens of all modules known to what surrounds them. */
export function Modules({ children }: { children: ReactNode }) {
  return <ModulesContext value={modules}>{children}</ModulesContext>;
}
