import type { Pattern } from './find';

/**
 * An input that is hard for a pattern: a prefix, a part to repeat, and an end that does not match.
 */
export type Hostile = { start: string; pump: string; end: string };

const mostPerPattern = 2_000;

/** The input with its middle repeated to about `length` characters. */
export const textOf = ({ start, pump, end }: Hostile, length: number): string =>
  start + pump.repeat(Math.ceil(length / pump.length)) + end;

/** Inputs that match a prefix of the pattern, repeat a part of it, and end with a mismatch. */
export function hostileTo({ source, flags }: Omit<Pattern, 'where'>): Hostile[] {
  const parts = partsOf(source, flags);
  const starts = new Set(['', 'a', '!']);
  let whole = '';
  let branch = '';
  for (const { fits, opens } of parts) {
    if (opens) branch = '';
    whole += fits[0] ?? '';
    branch += fits[0] ?? '';
    starts.add(whole).add(branch);
  }
  const single = parts.flatMap(({ fits }) => fits);
  const pairs = single.map((fit, index) => fit + (single[index + 1] ?? single[0] ?? ''));
  const pumps = new Set([...single, ...pairs, whole, ' ', 'a', '-'].filter((pump) => pump !== ''));
  const signs = source.match(/[^\p{L}\p{N}\\^$*+?|]/gu) ?? [];
  const ends = new Set(['\0', '\n!', ...signs, '']);
  const all: Hostile[] = [];
  for (const start of starts)
    for (const pump of pumps) for (const end of ends) all.push({ start, pump, end });
  const step = Math.ceil(all.length / mostPerPattern);
  return all.filter((_, index) => index % step === 0);
}

/** What one character or class of a pattern matches. */
type Part = { fits: string[]; opens: boolean };

const candidates = [...' a0A_-.,@"\'`(/=\t\né漢\u200b'];
const syntax =
  /(?<open>\((?:\?(?:[:=!]|<[=!]))?|\|)|(?<times>\{\d+(?:,\d*)?\})|(?<skip>[)*+?^$]|\\[bB\d])|(?<one>\[(?:\\.|[^\]\\])*\]|\\[pP]\{\w+\}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\.|.)/giu;

function partsOf(source: string, flags: string): Part[] {
  const parts: Part[] = [];
  let opens = true;
  for (const { groups = {} } of source.matchAll(syntax)) {
    const { one, open, times } = groups;
    const last = parts.at(-1);
    if (one !== undefined) {
      const own = one.length === 1 ? one : one.replace(/^\\/, '');
      const takes = new RegExp(`^(?:${one})$`, flags.replaceAll(/[gy]/g, ''));
      parts.push({
        fits: [own, ...candidates].filter((each) => takes.test(each)).slice(0, 4),
        opens,
      });
    } else if (times !== undefined && last) {
      const least = Math.min(Number.parseInt(times.slice(1), 10), 40);
      for (let count = 1; count < least; count += 1) parts.push({ ...last, opens: false });
    }
    opens = open !== undefined;
  }
  return parts;
}
