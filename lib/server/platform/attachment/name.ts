import { fileNameLimit } from '@/zero/platform/attachment/values';

// Controls, and marks that turn the direction of writing and so make "gpj.exe" read "exe.jpg". Joiners stay.
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Longest ending that is kept when a name is cut. */
const endingLimit = 16;

/** The name under which a file is shown and downloaded: never a path, never empty, never deceiving. */
export function cleanName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const name = last.replace(unseen, '').trim().replace(/^\.+/, '');
  if (name === '') return 'file';
  const letters = [...name];
  if (letters.length <= fileNameLimit) return name;
  const dot = letters.lastIndexOf('.');
  const ending = letters.length - dot <= endingLimit ? letters.slice(dot) : [];
  return [...letters.slice(0, fileNameLimit - ending.length), ...ending].join('');
}
