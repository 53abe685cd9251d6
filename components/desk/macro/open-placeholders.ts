import { placeholdersIn } from '@/zero/desk/macro/placeholders';

/** Code, in which braces are what they are. */
const code = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;

/** Why a text with placeholders that nobody filled in cannot be sent; undefined where it can. */
export function openPlaceholders(text: string): string | undefined {
  const names = placeholdersIn(text.replaceAll(code, '')).map((name) => `{{${name}}}`);
  if (names.length === 0) return undefined;
  return `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} not filled in. Write what belongs there, or remove it.`;
}
