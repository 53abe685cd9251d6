import { printedError } from './safe-error';

const methods = ['debug', 'error', 'info', 'log', 'warn'] as const;
const deepest = 4;

/**
 * From here on the console prints no error's statement, parameters or row values, whoever prints it:
 * Next.js and Zero write what was thrown as it is.
 */
export function guardConsole(target: Pick<Console, (typeof methods)[number]> = console): void {
  for (const method of methods) {
    const print = target[method].bind(target);
    target[method] = (...values: unknown[]) => print(...values.map((value) => safeValue(value)));
  }
}

/** The value as it may be printed. */
function safeValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return safeText(value);
  if (value instanceof Error) return printedError(value);
  if (typeof value !== 'object' || value === null || depth >= deepest) return value;
  if (Array.isArray(value)) return value.map((each) => safeValue(each, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, safeValue(each, depth + 1)]),
  );
}

/** Drizzle puts statement and parameters into its message, which others put into theirs. */
const safeText = (text: string): string => {
  const at = text.indexOf('Failed query');
  return at === -1 ? text : `${text.slice(0, at)}Failed query`;
};
