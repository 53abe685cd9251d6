/** Text that is safe in HTML and XML. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | false | undefined | readonly Part[];

/** Joins markup; every value that is not markup itself is escaped. */
export const markup = (strings: TemplateStringsArray, ...values: readonly Part[]): Markup =>
  new Markup(
    strings.reduce((text, next, index) => `${text}${escapePart(values[index - 1])}${next}`),
  );

function escapePart(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(escapePart).join('');
  return escapeText(String(part));
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** XML allows no control characters, not even escaped. */
const escapeText = (text: string) =>
  text
    .replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
