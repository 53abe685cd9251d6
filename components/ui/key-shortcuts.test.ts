import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keyShortcuts, keyText } from './key-shortcuts';

it.each([
  [undefined, undefined],
  ['R', 'R'],
  ['Mod+K', 'Control+K Meta+K'],
  ['Mod+Shift+Enter', 'Control+Shift+Enter Meta+Shift+Enter'],
  ['G I', undefined],
])('%s is announced as %s', (keys, announced) => expect(keyShortcuts(keys)).toBe(announced));

it('names a chord as the keyboard does', () => {
  expect(keyText('Mod+K', 'Ctrl')).toBe('Ctrl+K');
  expect(keyText('Mod+K', '⌘')).toBe('⌘K');
  expect(keyText('Mod+Shift+Enter', '⌘')).toBe('⌘⇧↵');
});

it('is how every screen names chords: none is written by hand', () => {
  const byHand = globSync('{app,components}/**/*.tsx')
    .filter((file) => !file.includes('.test.'))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line, at) => ({ place: `${file}:${at + 1}`, line: line.trim() })),
    )
    .filter(({ line }) => /(?:Mod|Ctrl|Cmd|⌘|Control)\+\w/.test(line))
    .filter(
      ({ line }) => !/keys=|useShortcut\(|keyText\(|keyShortcuts\(|^(?:\/?\*|\/\/)/.test(line),
    );
  expect(byHand).toEqual([]);
});
