import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import iconWeights from './icon-weights.mjs';

const every = ['bold', 'duotone', 'fill', 'light', 'regular', 'thin'];
const anyUsed = ['bold', 'fill', 'regular'];
/** Of an icon that is handed on, such as to the sidebar, unless a weight stands beside it. */
const handedOn = ['fill', 'regular'];

const imported = /import \{ (\w+)Icon \} from '@phosphor-icons\/react\/dist\/ssr\/\w+';\n/g;

/** What a file draws of each icon that it imports. */
function* drawnIn(source: string): Generator<[icon: string, weights: string[]]> {
  const icons = [...source.matchAll(imported)].map(([, icon = '']) => icon);
  const body = source.replaceAll(imported, '');
  for (const icon of icons) {
    const tags = [...body.matchAll(new RegExp(`<${icon}Icon\\b([^>]*)>`, 'g'))];
    for (const [line] of body.matchAll(new RegExp(`.*(?<!<)\\b${icon}Icon\\b.*`, 'g'))) {
      const [, weight] = /weight: '(\w+)'/.exec(line) ?? [];
      yield [icon, weight === undefined ? handedOn : [weight]];
    }
    for (const [, attributes = ''] of tags) {
      const [, weight] = /weight=("\w+"|\{[^}]*\})/.exec(attributes) ?? [];
      const named = [...(weight ?? "'regular'").matchAll(/["'](\w+)["']/g)].map(([, word]) => word);
      const known = every.filter((each) => named.includes(each));
      yield [icon, known.length > 0 ? known : anyUsed];
    }
  }
}

function drawn(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of globSync('{app,components}/**/*.{ts,tsx}')) {
    for (const [icon, weights] of drawnIn(readFileSync(file, 'utf8'))) {
      found.set(icon, [...new Set([...(found.get(icon) ?? []), ...weights])].toSorted());
    }
  }
  return found;
}

it('is right about what screens draw (`vitest -u` mends it)', async () => {
  const icons = drawn();
  expect(icons.size).toBeGreaterThan(80);
  const more = [...icons]
    .map(([icon, weights]) => [icon, weights.join(' ')] as const)
    .filter(([, weights]) => weights !== 'regular');
  const table = JSON.stringify(Object.fromEntries(more.toSorted()), null, 2);
  await expect(`${table}\n`).toMatchFileSnapshot('icon-weights.json');
});

it('leaves these drawings alone, and no others', () => {
  const weightsOf = (icon: string) => {
    const resourcePath = `node_modules/@phosphor-icons/react/dist/defs/${icon}.es.js`;
    const source = readFileSync(resourcePath, 'utf8');
    expect(every.filter((weight) => source.includes(`"${weight}"`))).toEqual(every);
    const left = iconWeights.call({ resourcePath }, source);
    return every.filter((weight) => left.includes(`"${weight}"`));
  };
  for (const [icon, weights] of drawn()) expect([icon, weightsOf(icon)]).toEqual([icon, weights]);
});

it('sees what a file draws', () => {
  const source = `import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
<XIcon aria-hidden /> <XIcon
  weight={isOn ? 'fill' : 'regular'} />
const other = { Icon: XIcon };
const third = { Icon: XIcon, weight: 'bold' };
<XIcon weight={weight} />`;
  expect([...drawnIn(source)]).toEqual([
    ['X', handedOn],
    ['X', ['bold']],
    ['X', ['regular']],
    ['X', ['fill', 'regular']],
    ['X', anyUsed],
  ]);
});
