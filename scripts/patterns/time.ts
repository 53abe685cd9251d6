import { createContext, Script } from 'node:vm';
import type { Pattern } from './find';
import { type Hostile, hostileTo, textOf } from './hostile';

const sampleLength = 1_000;
const fullLength = 50_000;
/** Number of inputs, the slowest of a short sample, that are timed again. */
const shortlist = 64;
/** Of these, how many are tried at full length. */
const worst = 8;
/** A linear pattern takes a few milliseconds, a quadratic one a second or more. */
const limitMs = 400;
/** A busy machine may stall for longer than that, but not each time. */
const tries = 3;
const samplesLimitMs = 4_000;

const run = new Script('for (const text of texts) time(() => text.replace(pattern, ""))');

/** An input for which a pattern takes too long; undefined when there is none. */
export function slowText({ source, flags }: Pattern): string | undefined {
  const pattern = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  const texts = hostileTo({ source, flags });
  const first = measure(pattern, texts, sampleLength, samplesLimitMs);
  if (!first.isDone) return JSON.stringify(texts[first.times.length]);
  const likely = slowestOf(texts, first.times, shortlist);
  // The stall of a machine takes longer than a sample, and would stand in for a slow one.
  const [one, other] = [1, 2].map(
    () => measure(pattern, likely, sampleLength, samplesLimitMs).times,
  );
  const least = likely.map((_, index) => Math.min(one?.[index] ?? 0, other?.[index] ?? 0));
  const isSlow = (text: Hostile) =>
    !Array.from({ length: tries }).some(() => measure(pattern, [text], fullLength, limitMs).isDone);
  const slow = slowestOf(likely, least, worst).find(isSlow);
  return slow && JSON.stringify(textOf(slow, fullLength));
}

/** Times the pattern on each input, in milliseconds, until all are done or `timeout` is over. */
function measure(pattern: RegExp, inputs: readonly Hostile[], length: number, timeout: number) {
  const times: number[] = [];
  const time = (act: () => void) => {
    const startedAt = performance.now();
    act();
    times.push(performance.now() - startedAt);
  };
  const texts = inputs.map((input) => textOf(input, length));
  try {
    run.runInContext(createContext({ pattern, texts, time }), { timeout });
    return { isDone: true, times };
  } catch (error) {
    if (isTimeout(error)) return { isDone: false, times };
    throw error;
  }
}

const slowestOf = (texts: readonly Hostile[], times: readonly number[], count: number) =>
  texts
    .map((text, index) => ({ text, took: times[index] ?? 0 }))
    .toSorted((a, b) => b.took - a.took)
    .slice(0, count)
    .map(({ text }) => text);

/** `runInContext` throws an error of another realm. */
const isTimeout = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
