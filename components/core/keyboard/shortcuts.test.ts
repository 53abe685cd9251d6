import { describe, expect, it } from 'vitest';
import { allShortcuts, createReader, register, type Shortcut } from './shortcuts';

const shortcut = (keys: string, inFields = false): Shortcut => ({
  keys,
  label: keys,
  run: () => undefined,
  group: 'Test',
  inFields,
  inPalette: true,
  applies: true,
});

const known = [shortcut('M'), shortcut('G M'), shortcut('G U'), shortcut('Mod+K', true)];
const calm = { isTyping: false, areLettersOff: false };

function read(chords: readonly [string, number][], situation = calm) {
  const reader = createReader(() => known);
  return chords.map(([chord, at]) => reader(chord, at, situation)?.keys);
}

describe('createReader', () => {
  it('answers with the shortcut of a single key', () => {
    expect(read([['M', 0]])).toEqual(['M']);
  });

  it('joins two keys, and then starts anew', () => {
    expect(
      read([
        ['G', 0],
        ['M', 500],
        ['M', 600],
      ]),
    ).toEqual([undefined, 'G M', 'M']);
  });

  it('forgets the first key after a second', () => {
    expect(
      read([
        ['G', 0],
        ['M', 1_001],
      ]),
    ).toEqual([undefined, 'M']);
  });

  it('stays silent in fields but for chords meant for them', () => {
    const typing = { isTyping: true, areLettersOff: false };
    expect(read([['M', 0]], typing)).toEqual([undefined]);
    expect(read([['Mod+K', 0]], typing)).toEqual(['Mod+K']);
  });

  it('keeps only chords with Mod when letters are off', () => {
    const off = { isTyping: false, areLettersOff: true };
    expect(read([['M', 0]], off)).toEqual([undefined]);
    expect(read([['Mod+K', 0]], off)).toEqual(['Mod+K']);
  });
});

it('lets the youngest shortcut answer, and the older one again when it is gone', () => {
  const older = shortcut('S');
  const younger = shortcut('S');
  const removeOlder = register(older);
  const removeYounger = register(younger);
  const reader = createReader(allShortcuts);
  expect(reader('S', 0, calm)).toBe(younger);
  removeYounger();
  expect(reader('S', 0, calm)).toBe(older);
  removeOlder();
  expect(allShortcuts()).toEqual([]);
});
