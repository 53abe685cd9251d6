import { commonSequences, commonWords } from './common';

export const passwordMinLength = 10;
export const passwordMaxLength = 256;

/** What the password must not consist of, besides common passwords. */
export type PasswordOwner = {
  email?: string;
  /** Names of the person and of their organizations. */
  names?: readonly string[];
};

/** Why a password is rejected, as a sentence; undefined when it is accepted. */
export function passwordProblem(password: string, owner: PasswordOwner = {}): string | undefined {
  const length = [...password].length;
  if (length < passwordMinLength) return `Use at least ${passwordMinLength} characters.`;
  if (length > passwordMaxLength) return `Use at most ${passwordMaxLength} characters.`;
  if (isRepetitive(password)) return 'This repeats itself too much. Use different characters.';
  if (isCommon(password)) return 'This is among the passwords that are tried first. Use another.';
  if (isMostly(password, personalTexts(owner))) {
    return 'This is little more than your address or a name that others know. Use another.';
  }
  return undefined;
}

export const personalTexts = ({ email = '', names = [] }: PasswordOwner): string[] =>
  [...email.split('@'), ...names].flatMap((text) => [text, ...text.split(/[\s.]+/)]);

const isRepetitive = (password: string) =>
  new Set(password).size < 4 || /^(.{1,4})\1+$/su.test(password);

function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  if (commonSequences.has(lower) || isRun(lower)) return true;
  return [core(lower), unleet(core(lower))].some(
    (word) => commonWords.has(word) || isTwoCommon(word) || isRun(word),
  );
}

/** Whether little is left after removing the longest of `texts` from the password. */
function isMostly(password: string, texts: readonly string[]): boolean {
  const plain = letters(unleet(password.toLowerCase()));
  const digitsToo = letters(password.toLowerCase());
  return texts
    .map((text) => letters(text.toLowerCase()))
    .some(
      (text) =>
        text.length >= 4 &&
        [plain, digitsToo].some(
          (whole) => whole.includes(text) && whole.replaceAll(text, '').length <= 4,
        ),
    );
}

const letters = (text: string) => text.replace(/[^\p{L}\d]/gu, '');

/** Removes digits and punctuation at both ends. */
const core = (text: string) =>
  (/\p{L}(?:.*\p{L})?/su.exec(text)?.[0] ?? '').replace(/[\s_.-]/g, '');

function isTwoCommon(word: string): boolean {
  for (let at = 4; at <= word.length - 4; at++) {
    if (commonWords.has(word.slice(0, at)) && commonWords.has(word.slice(at))) return true;
  }
  return false;
}

/** Whether each character follows the one before: "abcdefghij", "9876543210". */
function isRun(text: string): boolean {
  if (text.length < 6) return false;
  const steps = [...text]
    .slice(1)
    .map((char, index) => char.charCodeAt(0) - text.charCodeAt(index));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const unleet = (text: string) => text.replace(/[0134578@$!]/g, (mark) => leet[mark] ?? mark);
