import type { Context } from './context';

/** Queries that a page keeps built at most; the oldest leave. */
const mostBuilt = 500;

type Options = { args: unknown; ctx: Context };
type Buildable = { fn: (options: Options) => unknown };

/**
 * Makes the queries of a registry build themselves once per arguments in a browser: a component asks
 * for its query with every render, and checking the arguments, building and hashing take longer there
 * than reading the rows. On the server, nothing changes.
 */
export function builtOnce<Registry extends object>(registry: Registry): Registry {
  for (const entry of Object.values(registry)) {
    if (isQuery(entry)) entry.fn = remembering(entry.fn);
    else if (typeof entry === 'object' && entry !== null) builtOnce(entry);
  }
  return registry;
}

const isQuery = (entry: unknown): entry is Buildable =>
  typeof entry === 'function' && 'queryName' in entry && 'fn' in entry;

function remembering(build: Buildable['fn']): Buildable['fn'] {
  const byReader = new WeakMap<Context, Map<string, unknown>>();
  return (options) => {
    const { args, ctx } = options;
    if (!ctx.isReplica) return build(options);
    const built = byReader.get(ctx) ?? new Map<string, unknown>();
    byReader.set(ctx, built);
    const key = JSON.stringify(args) ?? '';
    const known = built.get(key);
    if (known !== undefined) return known;
    const query = build(options);
    built.set(key, query);
    const [oldest] = built.keys();
    if (built.size > mostBuilt && oldest !== undefined) built.delete(oldest);
    return query;
  };
}
