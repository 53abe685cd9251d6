// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { Combobox } from './combobox';
import { Select } from './select';

const people = ['Ada', 'Zoe'].map((name) => ({ value: name, label: name }));

it.each([
  ['picker', Combobox],
  ['select', Select],
])('chooses nobody in a closed %s by a letter that is a key of the page', async (_, Picker) => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const choose = vi.fn<(name: string) => void>();
  const shortcut = vi.fn();
  window.addEventListener('keydown', shortcut);
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const picker = <Picker label="Client" options={people} value="Ada" onValueChange={choose} />;
  await act(() => Promise.resolve(root.render(picker)));
  const trigger = place.querySelector<HTMLElement>('[role=combobox]');
  await act(async () => {
    trigger?.focus();
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  await act(() => {
    trigger?.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', bubbles: true }));
    return Promise.resolve();
  });
  window.removeEventListener('keydown', shortcut);
  expect(shortcut).toHaveBeenCalledTimes(1);
  expect(choose).not.toHaveBeenCalled();
});
