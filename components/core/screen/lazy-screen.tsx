import { type ComponentType, createElement, lazy, type ReactNode, Suspense, useState } from 'react';
import { loadZod } from '@/lib/zod-in-browser';
import { HeldKeys } from './held-keys';

/** A component whose code comes with its first appearance, or with `preload`. */
type LazyScreen<Props> = ComponentType<Props> & { preload: () => Promise<void> };

/**
 * A component of a file of its own, which `load` imports. Once that is here, it appears without delay.
 * @param placeholder holds its place, so that nothing moves when it comes
 */
export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  placeholder: ReactNode = null,
): LazyScreen<Props> {
  let loaded: ComponentType<Props> | undefined;
  async function loadAll() {
    const [Screen] = await Promise.all([load(), loadZod()]);
    loaded = Screen;
    return { default: Screen };
  }
  // Without a network the place is held until there is one: the page around it goes on.
  async function loadOnceOnline(): Promise<{ default: ComponentType<Props> }> {
    try {
      return await loadAll();
    } catch (error) {
      if (navigator.onLine) throw error;
      await new Promise((resolve) => {
        window.addEventListener('online', resolve, { once: true });
      });
      return await loadOnceOnline();
    }
  }
  const Later: ComponentType<Props> = lazy(loadOnceOnline);
  function LazyScreen(props: Props) {
    // The same for as long as it is shown: another one would begin anew.
    const [Screen] = useState(() => loaded ?? Later);
    return <Suspense fallback={placeholder}>{createElement(Screen, props)}</Suspense>;
  }
  // It is loaded again when it is shown, where whoever waits for it learns of a failure.
  const preload = async () => void (await loadAll().catch(() => {}));
  return Object.assign(LazyScreen, { preload });
}

/** The same for what opens over the page; nothing is drawn before it is first opened. */
export function lazyLayer<Props extends { open: boolean }>(
  load: () => Promise<ComponentType<Props>>,
): LazyScreen<Props> {
  const Layer = lazyScreen(load, <HeldKeys />);
  function LazyLayer(props: Props) {
    const [wasOpened, setOpened] = useState(props.open);
    if (props.open && !wasOpened) setOpened(true);
    return wasOpened && createElement(Layer, props);
  }
  return Object.assign(LazyLayer, { preload: Layer.preload });
}
