const stored = /@\[([^\]\n]*)\]\(member:([0-9a-f-]{36})\)/g;

/** A colleague as a text names her. */
type Mentionable = { id: string; name: string };

/** A name that cannot end its own brackets. */
const plainName = (name: string) => name.replaceAll(/[[\]()\n]/g, ' ').trim();

/** How a text keeps that somebody is mentioned: `@[Ana Berg](member:…)`. */
export const mentionOf = ({ id, name }: Mentionable) => `@[${plainName(name)}](member:${id})`;

/** The ids of the members that a text mentions, each once, in order. */
export const mentionedIn = (text: string): string[] => [
  ...new Set([...text.matchAll(stored)].map(([, , id = '']) => id)),
];

/** The text as one reads it where no Markdown is shown: `@Ana Berg`. */
export const withoutIds = (text: string) => text.replaceAll(stored, '@$1');

/**
 * The text with each `@Name` of one of `people` as a text keeps it. What is kept so already stays; a
 * name that two people share says neither.
 */
export function withMentions(text: string, people: readonly Mentionable[]): string {
  const named = new Map<string, Mentionable | undefined>();
  for (const person of people) {
    const name = plainName(person.name);
    named.set(name, named.has(name) ? undefined : person);
  }
  const names = [...named.keys()]
    .filter((name) => name !== '' && named.get(name) !== undefined)
    // "Ana Berg" before "Ana".
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}|\\/-]/g, String.raw`\$&`));
  if (names.length === 0) return text;
  const shape = new RegExp(`(?<![\\p{L}\\p{N}@])@(${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return text.replaceAll(shape, (written, name: string) => {
    const person = named.get(name);
    return person ? mentionOf(person) : written;
  });
}
