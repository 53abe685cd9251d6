import { expect, it } from 'vitest';
import { takeFirstFree } from './free-name';

it('gives a name to one only, and again once it is released', async () => {
  const [one, two, three] = [new AbortController(), new AbortController(), new AbortController()];
  const names = ['left', 'fresh'];
  expect(await takeFirstFree(names, one.signal)).toBe('left');
  expect(await takeFirstFree(names, two.signal)).toBe('fresh');
  expect(await takeFirstFree(['left', 'other'], three.signal)).toBe('other');
  one.abort();
  await navigator.locks.request('opsdesk:draft:left', () => undefined);
  expect(await takeFirstFree(names)).toBe('left');
});
