// @vitest-environment happy-dom
import { act, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { KeyboardListener } from './keyboard-listener';
import { useShortcut } from './use-shortcut';

it('answers a key before what it is for is painted', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const run = vi.fn();
  function Views() {
    useShortcut('V', 'Open a saved view', run);
    return null;
  }
  function Page() {
    // The last moment before the paint.
    useLayoutEffect(() => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'v', bubbles: true }));
    }, []);
    return (
      <>
        <KeyboardListener />
        <Views />
      </>
    );
  }
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(() => Promise.resolve(root.render(<Page />)));
  expect(run).toHaveBeenCalledTimes(1);
  await act(() => Promise.resolve(root.unmount()));
});
