import { createContext, Script } from 'node:vm';
import type { Pattern } from './find';
import { hostileTo, textOf } from './hostile';

const sampleLength = 1_000;
const fullLength = 50_000;
/** Number of inputs, the slowest of a short sample, that are tried at full length. */
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
  const times: number[] = [];
  const time = (act: () => void) => {
    const startedAt = performance.now();
    act();
    times.push(performance.now() - startedAt);
  };
  const isDone = (texts: readonly string[], timeout: number): boolean => {
    try {
      run.runInContext(createContext({ pattern, texts, time }), { timeout });
      return true;
    } catch (error) {
      if (isTimeout(error)) return false;
      throw error;
    }
  };
  const texts = hostileTo({ source, flags });
  const samples = texts.map((text) => textOf(text, sampleLength));
  if (!isDone(samples, samplesLimitMs)) return JSON.stringify(texts[times.length]);
  const slowest = texts
    .map((text, index) => ({ text, took: times[index] ?? 0 }))
    .toSorted((a, b) => b.took - a.took)
    .slice(0, worst)
    .map(({ text }) => text);
  const isSlow = (text: string) =>
    !Array.from({ length: tries }).some(() => isDone([text], limitMs));
  const slow = slowest.find((text) => isSlow(textOf(text, fullLength)));
  return slow && JSON.stringify(slow);
}

/** `runInContext` throws an error of another realm. */
const isTimeout = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
