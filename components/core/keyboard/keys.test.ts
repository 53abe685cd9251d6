import { describe, expect, it } from 'vitest';
import { chordOf, isCharacterKey } from './keys';

const press = (key: string, held: Partial<Record<'ctrl' | 'meta' | 'alt' | 'shift', true>> = {}) =>
  chordOf({
    key,
    ctrlKey: held.ctrl ?? false,
    metaKey: held.meta ?? false,
    altKey: held.alt ?? false,
    shiftKey: held.shift ?? false,
  });

describe('chordOf', () => {
  it.each([
    [press('j'), 'J'],
    [press('J', { shift: true }), 'Shift+J'],
    [press('k', { ctrl: true }), 'Mod+K'],
    [press('k', { meta: true }), 'Mod+K'],
    [press('Enter', { ctrl: true, shift: true }), 'Mod+Shift+Enter'],
    [press('.', { meta: true }), 'Mod+.'],
    [press(' '), 'Space'],
    [press('ArrowDown'), 'ArrowDown'],
  ])('names %s', (chord, name) => expect(chord).toBe(name));

  it('names a sign alike on every layout', () => {
    expect(press('?', { shift: true })).toBe('?');
    expect(press('/', { shift: true })).toBe('/');
  });

  it('ignores a modifier alone and what Alt types', () => {
    expect(press('Shift', { shift: true })).toBeUndefined();
    expect(press('l', { alt: true })).toBeUndefined();
  });
});

it('tells keys that type from those that do not', () => {
  expect(isCharacterKey('G M')).toBe(true);
  expect(isCharacterKey('Mod+K')).toBe(false);
});
