// @vitest-environment happy-dom
import { act, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { SyncProvider, useSync } from './sync-provider';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
// Kept in memory only.
document.cookie = 'opsdesk_shared=1';

const log: string[] = [];
const onOpen = () => {
  log.push('opened');
  return () => void log.push('ended');
};
afterEach(() => log.splice(0));

function Page() {
  const { userId } = useSync();
  log.push('page');
  return <p>{userId} is here</p>;
}

const app = (
  <SyncProvider userId="ada" organizationId="northwind" onOpen={onOpen} fallback={<p>Opening</p>}>
    <Page />
  </SyncProvider>
);

const shown = (container: HTMLElement) =>
  vi.waitFor(async () => {
    await act(async () => {});
    expect(container.textContent).toBe('ada is here');
  });

it('opens while the page is taken over, before what it shows, and ends with it', async () => {
  const container = document.createElement('div');
  container.innerHTML = '<p>Opening</p>';
  const root = await act(async () =>
    hydrateRoot(container, app, {
      onRecoverableError: (error) => log.push(String(error)),
    }),
  );
  await shown(container);
  expect(log.slice(0, 2)).toEqual(['opened', 'page']);
  expect(log.filter((entry) => entry !== 'page')).toEqual(['opened']);
  await act(async () => root.unmount());
  expect(log.at(-1)).toBe('ended');
});

it('has one replica open where React mounts it twice', async () => {
  const container = document.createElement('div');
  const root = createRoot(container);
  await act(async () => root.render(<StrictMode>{app}</StrictMode>));
  await shown(container);
  const count = (entry: string) => log.filter((each) => each === entry).length;
  expect(count('opened') - count('ended')).toBe(1);
  await act(async () => root.unmount());
  expect(count('opened')).toBe(count('ended'));
});
