import { expect, it } from 'vitest';
import { keyShortcuts } from './key-shortcuts';

it.each([
  [undefined, undefined],
  ['R', 'R'],
  ['Mod+K', 'Control+K Meta+K'],
  ['Mod+Shift+Enter', 'Control+Shift+Enter Meta+Shift+Enter'],
  ['G I', undefined],
])('%s is announced as %s', (keys, announced) => expect(keyShortcuts(keys)).toBe(announced));
