// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { lazyLayer, lazyScreen } from './lazy-screen';

const Name = ({ name }: { name: string }) => <p>{name}</p>;
const Layer = ({ open }: { open: boolean }) => <p>{open ? 'open' : 'closed'}</p>;

it('holds its place until its code is here, and then appears at once', async () => {
  const Screen = lazyScreen(() => Promise.resolve(Name), <i />);
  expect(renderToStaticMarkup(<Screen name="Ada" />)).toContain('<i>');
  await Screen.preload();
  expect(renderToStaticMarkup(<Screen name="Ada" />)).toBe('<p>Ada</p>');
});

it('asks again for code that could not be had', async () => {
  const load = vi.fn<() => Promise<typeof Name>>().mockRejectedValueOnce(new Error('offline'));
  const Screen = lazyScreen(load.mockResolvedValueOnce(Name));
  await Screen.preload();
  await Screen.preload();
  expect(renderToStaticMarkup(<Screen name="Ada" />)).toBe('<p>Ada</p>');
});

it('holds its place without a network, and comes once there is one', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const load = vi.fn<() => Promise<typeof Name>>().mockRejectedValueOnce(new Error('offline'));
  const Screen = lazyScreen(load.mockResolvedValueOnce(Name), <i />);
  const place = document.createElement('div');
  const root = createRoot(place);
  await act(async () => root.render(<Screen name="Ada" />));
  expect(place.innerHTML).toBe('<i></i>');
  onLine.mockReturnValue(true);
  await act(async () => window.dispatchEvent(new Event('online')));
  expect(place.textContent).toBe('Ada');
  root.unmount();
});

it('loads what opens over the page no sooner than it is opened', async () => {
  const load = vi.fn(() => Promise.resolve(Layer));
  const Opened = lazyLayer(load);
  expect(renderToStaticMarkup(<Opened open={false} />)).toBe('');
  expect(load).not.toHaveBeenCalled();
  renderToStaticMarkup(<Opened open />);
  expect(load).toHaveBeenCalled();
});
