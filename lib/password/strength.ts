/** How hard a password is to guess: 0 at once, 4 beyond what attackers can afford. */
export type PasswordScore = 0 | 1 | 2 | 3 | 4;

/** Longer ones are judged by their beginning: the estimate takes quadratic time. */
const longestEstimate = 64;
/** Ways of writing letters as digits that are tried. The usual 100 take ten times as long. */
const substitutions = 8;

let estimator: Promise<(password: string, own: readonly string[]) => PasswordScore> | undefined;

/** Loads the estimator with its dictionaries (about 800 KB): for fields in which somebody types. */
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
  // Whoever was offline gets another try.
  estimator.catch(() => (estimator = undefined));
  return estimator;
}

/** How good a password that is taken is, in words. */
export const strengthWords: Record<PasswordScore, string> = {
  0: 'Weak: easy to guess. Four unusual words are better.',
  1: 'Weak: easy to guess. Four unusual words are better.',
  2: 'Fair. Four unusual words are better.',
  3: 'Good. A few characters more are better.',
  4: 'Strong.',
};
