// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { preloadWhenIdle, startPreloading } from './preload-when-idle';

it('has the code for when there is no network before all other', async () => {
  const order: string[] = [];
  const screen = (name: string) => ({ preload: async () => void order.push(name) });
  preloadWhenIdle(screen('palette'));
  preloadWhenIdle(screen('drawer'));
  preloadWhenIdle(screen('outbox'), { isForOffline: true });
  startPreloading();
  await vi.waitFor(() => expect(order).toEqual(['outbox', 'palette', 'drawer']));
});
