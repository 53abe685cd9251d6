import { randomBytes } from 'node:crypto';

const shape = /^[0-9a-f]{32}$/;

/** A name for a new file; nothing in it comes from whoever uploads. */
export const newStorageKey = () => randomBytes(16).toString('hex');

/** Returns `key`. Throws for what `newStorageKey` cannot have made, before it becomes part of a path. */
export function checkedKey(key: string): string {
  if (!shape.test(key)) throw new TypeError('Not a storage key.');
  return key;
}
