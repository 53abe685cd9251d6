import { type ComponentType, createElement, lazy, type ReactNode, Suspense } from 'react';

/** A component whose code comes with its first appearance, or with `preload`. */
type LazyScreen<Props> = ComponentType<Props> & { preload: () => void };

/**
 * A component of a file of its own, which `load` imports.
 * @param placeholder holds its place, so that nothing moves when it comes
 */
export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  placeholder: ReactNode = null,
): LazyScreen<Props> {
  const Screen: ComponentType<Props> = lazy(async () => ({ default: await load() }));
  const LazyScreen = (props: Props) => (
    <Suspense fallback={placeholder}>{createElement(Screen, props)}</Suspense>
  );
  // It is loaded again when it is shown, where whoever waits for it learns of a failure.
  return Object.assign(LazyScreen, { preload: () => void load().catch(() => {}) });
}
