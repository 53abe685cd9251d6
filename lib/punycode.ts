// The decoder of RFC 3492, section 6.2, which browsers do not expose.
const base = 36;
const lowest = 1;
const highest = 26;

/** Decodes a domain label after its "xn--"; undefined when it is not Punycode. */
export function decodePunycode(text: string): string | undefined {
  const split = text.lastIndexOf('-');
  const points = Array.from(text.slice(0, Math.max(0, split)), (each) => each.codePointAt(0) ?? 0);
  let point = 128;
  let bias = 72;
  let index = 0;
  let at = split + 1;
  while (at < text.length) {
    const before = index;
    let weight = 1;
    for (let step = base; ; step += base) {
      const digit = digitOf(text[at++]);
      if (digit === undefined) return undefined;
      index += digit * weight;
      const threshold = Math.min(highest, Math.max(lowest, step - bias));
      if (index > 0x7fffffff) return undefined;
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const length = points.length + 1;
    bias = adapt(index - before, length, before === 0);
    point += Math.floor(index / length);
    index %= length;
    if (point > 0x10ffff) return undefined;
    points.splice(index++, 0, point);
  }
  return String.fromCodePoint(...points);
}

function digitOf(character: string | undefined): number | undefined {
  if (character === undefined || !/^[a-z0-9]$/i.test(character)) return undefined;
  const digit = Number.parseInt(character, base);
  // Letters come before digits.
  return digit < 10 ? digit + highest : digit - 10;
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / length);
  let bias = 0;
  for (; rest > ((base - lowest) * highest) / 2; bias += base)
    rest = Math.floor(rest / (base - lowest));
  return bias + Math.floor(((base - lowest + 1) * rest) / (rest + 38));
}
