const longestChain = 8;

/** The error and what caused it, the outermost first. */
function chainOf(error: Error): Error[] {
  const chain: Error[] = [];
  let each: unknown = error;
  // Errors can name each other as their cause.
  while (each instanceof Error && chain.length < longestChain) {
    chain.push(each);
    each = each.cause;
  }
  return chain;
}

const textOf = (error: Error, name: string): string | undefined => {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Whether its words come from a database or its driver: they hold statements and the values in them. */
const isOfDatabase = (error: Error): boolean =>
  textOf(error, 'query') !== undefined ||
  textOf(error, 'severity') !== undefined ||
  error.message.includes('Failed query');

/** What may be written of an error: no statement, no parameter, no value of a row. */
export type SafeError = {
  name: string;
  /** A code of the database or the system, from wherever in the chain of causes it is. */
  code: string | undefined;
  constraint: string | undefined;
  /** Undefined where a database had a word in it. */
  message: string | undefined;
  /** Where it was thrown, without its message. */
  stack: string | undefined;
};

export function safeError(error: Error): SafeError {
  const chain = chainOf(error);
  const innermost = chain.at(-1) ?? error;
  const find = (name: string) => chain.map((each) => textOf(each, name)).find(Boolean);
  const code = find('code');
  return {
    name: innermost.name,
    code,
    constraint: find('constraint_name'),
    message: code || chain.some(isOfDatabase) ? undefined : innermost.message,
    stack: framesOf(error),
  };
}

function framesOf({ stack }: Error): string | undefined {
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return frames?.length ? frames.join('\n') : undefined;
}

/** The same as text: one line, then the frames. */
export function printedError(error: Error): string {
  const { name, code, constraint, message, stack } = safeError(error);
  const line = [name, code, constraint, message].filter(Boolean).join(' ');
  return stack ? `${line}\n${stack}` : line;
}
