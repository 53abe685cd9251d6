import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../language/rules';
import { moduleTexts } from './module-texts';
import { readTexts } from './read-texts';

const modules = await moduleTexts();

describe.each(modules)('$file', ({ file, text, texts }) => {
  it('has every text of the module’s screens, as "npm run texts" writes it', () => {
    expect(readFileSync(file, 'utf8') === text, 'run "npm run texts"').toBe(true);
    expect(texts.length).toBeGreaterThan(20);
  });

  it('uses the words of the glossary', () => {
    const forbidden = rules.filter(({ kinds }) => kinds.includes('text'));
    const found = texts.flatMap((each) =>
      forbidden
        .filter(({ pattern }) => pattern.test(each.replaceAll(/\{\w+\}/g, '').toLowerCase()))
        .map(({ word, instead }) => `${each} (${word}: write ${instead})`),
    );
    expect(found).toEqual([]);
  });
});

it('reads elements, attributes, properties and messages, and puts names in the place of code', () => {
  const source = [
    "import { a } from './Saved view';",
    'const view = { label: "open tickets", type: "Ticket", path: "Tickets" };',
    'toast(`Closed ${formatCount(tickets.length)} of ${total}.`);',
    "throw mutationError('NOT_ALLOWED', 'Ask an admin.');",
    'const b = <p className="Wide text" aria-label="the list">Hello <b>{profile.name}</b>,',
    '  {isNew ? "welcome" : `welcome back, ${name}`}</p>;',
    'if (event.key === "Escape") throw new Error("Not a screen.");',
    'const title = isNew ? "Add tag" : "Change tag";',
  ].join('\n');
  expect(readTexts('a.tsx', source).toSorted()).toEqual([
    'Add tag',
    'Ask an admin.',
    'Change tag',
    'Closed {tickets} of {total}.',
    'Hello <b/>, {value}',
    'open tickets',
    'the list',
    'welcome',
    'welcome back, {name}',
  ]);
});
