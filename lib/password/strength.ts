/** Guessability, from 0 (immediately) to 4 (not feasible). */
export type PasswordScore = 0 | 1 | 2 | 3 | 4;

/** Only the beginning of a longer one is estimated: the time is quadratic. */
const longestEstimate = 64;
/** Number of l33t substitutions to try. The default of 100 takes ten times as long. */
const substitutions = 8;

let estimator: Promise<(password: string, own: readonly string[]) => PasswordScore> | undefined;

/** Loads the estimator with its dictionaries (about 800 KB) on demand. */
export function loadEstimator() {
  estimator ??= Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]).then(([{ ZxcvbnFactory }, common, english]) => {
    const zxcvbn = new ZxcvbnFactory({
      dictionary: { ...common.dictionary, ...english.dictionary },
      graphs: common.adjacencyGraphs,
      maxLength: longestEstimate,
      l33tMaxSubstitutions: substitutions,
    });
    return (password, own) => zxcvbn.check(password, [...own]).score;
  });
  // A failed download is tried again.
  estimator.catch(() => (estimator = undefined));
  return estimator;
}

/** Labels of the strength meter. */
export const strengthWords: Record<PasswordScore, string> = {
  0: 'Weak: easy to guess. Four unusual words are better.',
  1: 'Weak: easy to guess. Four unusual words are better.',
  2: 'Fair. Four unusual words are better.',
  3: 'Good. A few characters more are better.',
  4: 'Strong.',
};
