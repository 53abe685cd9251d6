import type { Zero } from '@rocicorp/zero';
import type { Preloaded, Preloads, Viewer } from '@/components/platform/module/preloads';
import { notePreloaded, whenDrawn } from './preloaded';

/**
 * Keeps on the device what every page of the staff needs. The server answers each wave in one go: what
 * is on screen comes first, in the first message; once that is drawn, what one may do with it; then
 * what is opened next. Returns how to end it.
 */
export function preload(zero: Zero, viewer: Viewer, modules: readonly Preloads[]): () => void {
  const kept: { cleanup: () => void }[] = [];
  let isLeft = false;
  const keep = async (preloaded: readonly Preloaded[]) => {
    kept.push(...preloaded);
    await Promise.all(preloaded.map(({ complete }) => complete));
    return !isLeft;
  };
  const wave = (kind: 'names' | 'tools' | 'recent') =>
    keep(modules.flatMap((each) => each[kind]?.(zero, viewer.organizationId) ?? []));
  const first = keep(modules.flatMap((each) => each.first?.(zero, viewer, window.location) ?? []));
  const names = wave('names');
  const preloadRest = async () => {
    await Promise.all([first, names]);
    await whenDrawn();
    if (!isLeft && (await wave('tools')) && (await wave('recent'))) notePreloaded(true);
  };
  void preloadRest();
  return () => {
    isLeft = true;
    notePreloaded(false);
    for (const { cleanup } of kept) cleanup();
  };
}
