// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { lazyLayer } from './lazy-screen';

const Field = ({ open }: { open: boolean }) => (open ? <input /> : null);

it('types into the field of a layer what was typed before its code was here', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const typed = vi.fn<(command: string, ui: boolean, text: string) => boolean>();
  document.execCommand = typed as typeof document.execCommand;
  const shortcut = vi.fn();
  window.addEventListener('keydown', shortcut);
  const press = (key: string) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

  const arrives = Promise.withResolvers<typeof Field>();
  const Layer = lazyLayer(() => arrives.promise);
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(() => Promise.resolve(root.render(<Layer open={false} />)));
  press('a');
  expect(shortcut).toHaveBeenCalledTimes(1);

  await act(() => Promise.resolve(root.render(<Layer open />)));
  press('b');
  press('c');
  arrives.resolve(Field);
  await vi.waitFor(async () => {
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    expect(document.querySelector('input')).not.toBeNull();
  }, 60_000);
  press('d');
  act(() =>
    document.querySelector('input')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true })),
  );
  expect(typed).toHaveBeenCalledExactlyOnceWith('insertText', false, 'bcd');
  expect(shortcut).toHaveBeenCalledTimes(1);
  press('e');
  expect(shortcut).toHaveBeenCalledTimes(2);
});
