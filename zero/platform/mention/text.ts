const stored = /@\[([^[\]\n]*)\]\(member:([0-9a-f-]{36})\)/g;
/** A character that would make the name before or after it part of a longer word. */
const wordEnd = /[\p{L}\p{N}\p{M}]$/u;
const wordStart = /^[\p{L}\p{N}\p{M}]/u;

/** A colleague as a text names them. */
type Mentionable = { id: string; name: string };

/** A name that cannot end its own brackets. */
const plainName = (name: string) => name.replaceAll(/[[\]()\\\r\n]/g, ' ').trim();

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
 * name that two people share stays as it was typed.
 */
export function withMentions(text: string, people: readonly Mentionable[]): string {
  const named = byName(people);
  const lengths = lengthsByStart([...named.keys()]);
  const kept = new Set([...text.matchAll(stored)].map(({ index }) => index));
  let done = '';
  let from = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const start = at + 1;
    const candidates = lengths.get(text.charAt(start));
    if (!candidates || at < from || kept.has(at) || text[at - 1] === '@') continue;
    if (wordEnd.test(text.slice(Math.max(0, at - 2), at))) continue;
    const length = candidates.find((each) => {
      const end = start + each;
      return named.has(text.slice(start, end)) && !wordStart.test(text.slice(end, end + 2));
    });
    if (length === undefined) continue;
    const person = named.get(text.slice(start, start + length));
    if (!person) continue;
    done += text.slice(from, at) + mentionOf(person);
    from = start + length;
  }
  return done + text.slice(from);
}

/** Everybody who can be named; `undefined` for a name of several people. */
function byName(people: readonly Mentionable[]): Map<string, Mentionable | undefined> {
  const named = new Map<string, Mentionable | undefined>();
  for (const person of people) {
    const plain = plainName(person.name);
    if (plain === '') continue;
    for (const name of new Set([plain, person.name.trim()])) {
      named.set(name, named.has(name) ? undefined : person);
    }
  }
  return named;
}

/** How long the names are that begin with a character, longest first: "Ana Berg" before "Ana". */
function lengthsByStart(names: readonly string[]): Map<string, number[]> {
  const byStart = Map.groupBy(names, (name) => name.charAt(0));
  const lengths = [...byStart].map(([start, same]): [string, number[]] => [
    start,
    [...new Set(same.map(({ length }) => length))].toSorted((a, b) => b - a),
  ]);
  return new Map(lengths);
}
