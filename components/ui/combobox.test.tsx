// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { Combobox } from './combobox';

const people = ['Ada', 'Zoe'].map((name) => ({ value: name, label: name }));

it('chooses nobody by a letter that is a key of the page', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const choose = vi.fn<(name: string) => void>();
  const shortcut = vi.fn();
  window.addEventListener('keydown', shortcut);
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const picker = <Combobox label="Client" options={people} value="Ada" onValueChange={choose} />;
  await act(() => Promise.resolve(root.render(picker)));
  const trigger = document.querySelector('button');
  await act(async () => {
    trigger?.focus();
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  await act(() => {
    trigger?.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', bubbles: true }));
    return Promise.resolve();
  });
  expect(shortcut).toHaveBeenCalledTimes(1);
  expect(choose).not.toHaveBeenCalled();
});
