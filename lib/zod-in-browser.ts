import type { z as Zod } from 'zod';
import type * as Parts from './zod-parts';

// In the browser this file stands in the place of zod; see next.config.ts. The schemas of queries and
// mutators are all defined when a page starts, and the server checks what they describe. So here they
// are written down, and built of the real zod when something is checked, in a form for instance.

let real: typeof Parts | undefined;
let loading: Promise<void> | undefined;

/** Has to have ended before anything is checked. A failure to load is tried again with the next call. */
export function loadZod(): Promise<void> {
  loading ??= import('./zod-parts').then(
    (parts) => {
      real = parts;
    },
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

const unchecked = { version: 1, vendor: 'opsdesk', validate: (value: unknown) => ({ value }) };
const checks = new Set(['parse', 'safeParse', 'parseAsync', 'safeParseAsync']);

/**
 * What `build` makes, once zod is here. Before that it takes note of what is done with it, and as the
 * schema of a query or mutator it lets everything through.
 */
function later(build: (zod: typeof Parts) => unknown): unknown {
  let built: { it: object } | undefined;
  const it = (zod: typeof Parts) => (built ??= { it: build(zod) as object }).it;
  return new Proxy(() => {}, {
    get(_, key) {
      if (real) return Reflect.get(it(real), key);
      if (key === '~standard') return unchecked;
      if (typeof key === 'symbol') return undefined;
      if (checks.has(key)) throw new Error(`${key}() before loadZod()`);
      return later((zod) => {
        const owner = it(zod);
        const found: unknown = Reflect.get(owner, key);
        return typeof found === 'function' ? found.bind(owner) : found;
      });
    },
    has: (_, key) => (real ? key in it(real) : key === '~standard'),
    apply: (_, self, args) =>
      real
        ? Reflect.apply(it(real) as () => unknown, self, args)
        : later((zod) => Reflect.apply(it(zod) as () => unknown, undefined, args)),
  });
}

export const z = later((zod) => zod) as typeof Zod;
