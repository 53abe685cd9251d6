'use client';

import { useZero } from '@rocicorp/zero/react';
import { useEffect, useMemo } from 'react';
import { isModuleEnabled } from '@/zero/core/optional-modules';
import type { Preloaded } from '@/components/platform/module/define-screens';
import { useAllModules } from '@/components/platform/module/use-modules';
import { notePreloaded } from './preloaded';

/** A membership that the server has read with the page, so that nothing waits for its row. */
type PreloadProps = {
  organizationId: string;
  memberId: string;
  disabledModules: readonly string[];
};

/**
 * Keeps on the device what every page of the staff needs. The server answers each wave in one go: what
 * is on screen comes first, in the first message; then what one may do with it; then what is opened next.
 */
export function Preload({ organizationId, memberId, disabledModules }: PreloadProps) {
  const zero = useZero();
  const all = useAllModules();
  const modules = useMemo(
    () => all.filter(({ name }) => isModuleEnabled({ disabledModules }, name)),
    [all, disabledModules],
  );
  useEffect(() => {
    const kept: { cleanup: () => void }[] = [];
    let isLeft = false;
    const keep = async (preloaded: readonly Preloaded[]) => {
      kept.push(...preloaded);
      await Promise.all(preloaded.map(({ complete }) => complete));
      return !isLeft;
    };
    const wave = (kind: 'names' | 'tools' | 'recent') =>
      keep(modules.flatMap(({ preloads }) => preloads?.[kind]?.(zero, organizationId) ?? []));
    const names = wave('names');
    const viewer = { organizationId, memberId };
    for (const { preloads } of modules) {
      kept.push(...(preloads?.first?.(zero, viewer, window.location) ?? []));
    }
    const preloadRest = async () => {
      if ((await names) && (await wave('tools')) && (await wave('recent'))) notePreloaded(true);
    };
    void preloadRest();
    return () => {
      isLeft = true;
      notePreloaded(false);
      for (const { cleanup } of kept) cleanup();
    };
  }, [zero, modules, organizationId, memberId]);
  return null;
}
