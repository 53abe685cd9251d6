/** Seeded random numbers with the skewed distributions of a desk's history. */
export type Random = {
  unit(): number;
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  /** Half of the draws are below `median`; `sigma` is the standard deviation of the logarithm. */
  logNormal(median: number, sigma: number): number;
  /** A UUID v7 with `time` (ms since 1970), so that ids sort by time. */
  uuid(time: number): string;
};

function hash(parts: readonly (string | number)[]): number {
  let value = 0x811c9dc5;
  for (const character of parts.join('\u0000')) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return value >>> 0;
}

/** A random stream derived from `parts`: the same parts give the same numbers on every machine. */
export function random(...parts: (string | number)[]): Random {
  let a = hash(parts);
  let b = hash([...parts, 'b']);
  let c = hash([...parts, 'c']);
  let counter = 1;

  // sfc32 by Chris Doty-Humphrey.
  const bits = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round++) bits();

  let lastTime = -1;
  let sequence = 0;
  const unit = () => bits() / 0x1_0000_0000;
  const int = (from: number, to: number) => from + Math.floor(unit() * (to - from + 1));
  const normal = () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());

  return {
    unit,
    int,
    normal,
    chance: (probability) => unit() < probability,
    pick: (items) => {
      const item = items[int(0, items.length - 1)];
      if (item === undefined) throw new RangeError('There is nothing to pick from.');
      return item;
    },
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
    uuid: (time) => {
      // Ids of the same millisecond count up to keep their order.
      sequence = time === lastTime ? sequence + 1 : bits() & 0x07ff;
      lastTime = time;
      const stamp = Math.floor(time).toString(16).padStart(12, '0');
      const version = (0x7000 | (sequence & 0x0fff)).toString(16);
      const variant = (0x8000 | (bits() & 0x3fff)).toString(16);
      const tail = hex32(bits()) + hex32(bits()).slice(4);
      return `${stamp.slice(0, 8)}-${stamp.slice(8)}-${version}-${variant}-${tail}`;
    },
  };
}

const hex32 = (value: number) => value.toString(16).padStart(8, '0');

/** Draws items in proportion to their weights. */
export function weighted<T>(items: readonly T[], weight: (item: T, index: number) => number) {
  const bounds: number[] = [];
  let total = 0;
  items.forEach((item, index) => {
    total += weight(item, index);
    bounds.push(total);
  });
  return (source: Random): T => {
    const point = source.unit() * total;
    let low = 0;
    let high = bounds.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] ?? 0) > point) high = middle;
      else low = middle + 1;
    }
    const item = items[low];
    if (item === undefined) throw new RangeError('There is nothing to draw from.');
    return item;
  };
}
