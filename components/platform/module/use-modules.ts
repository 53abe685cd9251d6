'use client';

import { createContext, useContext, useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { isModuleEnabled } from '@/zero/core/optional-modules';
import { type Actor, can } from '@/zero/roles';
import type { Audience, Screens } from './define-screens';

/** The screens of all modules, in the order of the sidebar; given by `components/modules.tsx`. */
export const ModulesContext = createContext<readonly Screens[]>([]);

/** The screens of all modules, also of those that the organization has switched off. */
export const useAllModules = (): readonly Screens[] => useContext(ModulesContext);

/** The screens of the modules that the organization has. */
export function useModules(): readonly Screens[] {
  const modules = useAllModules();
  const { organization } = useTenant();
  return useMemo(
    () => modules.filter(({ name }) => isModuleEnabled(organization, name)),
    [modules, organization],
  );
}

/** One kind of contribution of all modules, as far as it is there for whoever asks. */
export function useContributions<Entry extends Audience>(
  kind: (screens: Screens) => readonly Entry[] | undefined,
): readonly Entry[] {
  const { actor } = useTenant();
  return useModules()
    .flatMap((screens) => kind(screens) ?? [])
    .filter((entry) => isFor(actor, entry));
}

const isFor = (actor: Actor, { for: audience = 'internal', capability }: Audience) =>
  actor.userType === audience && (capability === undefined || can(actor, capability));
