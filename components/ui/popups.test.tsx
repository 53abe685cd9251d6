// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FilterMenu } from './filter-menu';
import { IconButton } from './icon-button';
import { Menu, MenuItem } from './menu';
import { toast } from './toast';
import { Toaster } from './toaster';
import { Tooltips } from './tooltip';

let root: ReturnType<typeof createRoot>;
let page: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  page = document.createElement('div');
  document.body.append(page);
  root = createRoot(page);
});

afterEach(async () => {
  await act(() => Promise.resolve(root.unmount()));
  document.body.replaceChildren();
});

const show = (shown: ReactNode) => act(() => Promise.resolve(root.render(shown)));
const find = (selector: string) => document.querySelector<HTMLElement>(selector);
/** Acts, and waits for code that comes with it. */
async function until(done: () => void, doIt: () => void = () => {}) {
  await act(() => Promise.resolve(doIt()));
  await vi.waitFor(async () => {
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    done();
  }, 60_000);
}

it('opens a menu by its button, and gives the focus back', async () => {
  const onSelect = vi.fn();
  await show(
    <Menu trigger={<IconButton label="More" icon={<i />} />}>
      <MenuItem onSelect={onSelect}>Archive</MenuItem>
    </Menu>,
  );
  const button = find('button');
  expect(button?.getAttribute('aria-haspopup')).toBe('menu');
  expect(button?.getAttribute('aria-expanded')).toBe('false');
  await until(
    () => expect(find('[role=menuitem]')?.textContent).toBe('Archive'),
    () => button?.click(),
  );
  expect(find('[aria-label=More]')?.getAttribute('aria-expanded')).toBe('true');
  await until(
    () => expect(find('[role=menuitem]')).toBeNull(),
    () => find('[role=menuitem]')?.click(),
  );
  expect(onSelect).toHaveBeenCalledOnce();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('More');
});

it('narrows a filter, and clears it by Backspace', async () => {
  const onValueChange = vi.fn<(value: string[]) => void>();
  const options = [
    { value: 'new', label: 'New' },
    { value: 'open', label: 'Open' },
  ];
  const menu = (value: string[]) => (
    <FilterMenu label="Status" options={options} value={value} onValueChange={onValueChange} />
  );
  await show(menu(['new']));
  const chip = find('[role=combobox]');
  expect(chip?.getAttribute('aria-label')).toBe('Status: New');
  const press = new KeyboardEvent('keydown', { key: 'Backspace', bubbles: true });
  await act(() => Promise.resolve(chip?.dispatchEvent(press)));
  expect(onValueChange).toHaveBeenLastCalledWith([]);
  await until(
    () => expect(document.querySelectorAll('[role=option]')).toHaveLength(2),
    () => chip?.click(),
  );
  await until(
    () => expect(onValueChange).toHaveBeenLastCalledWith(['new', 'open']),
    () => document.querySelectorAll<HTMLElement>('[role=option]')[1]?.click(),
  );
});

it('explains what has the pointer, until it is pressed', async () => {
  await show(
    <>
      <IconButton label="Close" keys="Escape" icon={<i />} />
      <Tooltips />
    </>,
  );
  const over = new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' });
  const tooltip = () => document.body.textContent;
  await until(
    () => expect(tooltip()).toContain('Close'),
    () => find('button i')?.dispatchEvent(over),
  );
  await until(
    () => expect(tooltip()).not.toContain('Close'),
    () => find('button')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })),
  );
});

it('shows a toast that came before there was a place for it', async () => {
  toast('Saved', { description: 'It is on the server.' });
  await show(<Toaster />);
  await until(() => expect(document.body.textContent).toContain('It is on the server.'));
});
