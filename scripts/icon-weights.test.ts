import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import iconWeights, { usedWeights } from './icon-weights.mjs';

const every = ['bold', 'duotone', 'fill', 'light', 'regular', 'thin'];
const unused = every.filter((weight) => !usedWeights.includes(weight));

it('leaves the drawings of used weights alone, and no others', () => {
  const bell = readFileSync('node_modules/@phosphor-icons/react/dist/defs/Bell.es.js', 'utf8');
  const weightsIn = (source: string) => every.filter((weight) => source.includes(`"${weight}"`));
  expect(weightsIn(bell)).toEqual(every);
  expect(weightsIn(iconWeights(bell))).toEqual(usedWeights);
});

it('is right about what screens use', () => {
  const named = new RegExp(`['"](?:${unused.join('|')})['"]`);
  const files = globSync('{app,components}/**/*.tsx');
  const users = files.filter((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .some((line) => line.includes('weight') && named.test(line)),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(users).toEqual([]);
});
