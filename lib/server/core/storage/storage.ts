import type { Readable } from 'node:stream';

/** Bytes of a file, both ends included. */
export type ByteRange = { start: number; end: number };

/** How a file that is fetched from the storage itself presents itself there. */
type LinkOptions = { name: string; mediaType: string; seconds: number };

/** Where files are kept, under keys that `newStorageKey` makes. */
export interface Storage {
  /**
   * Keeps `content`, which has exactly `byteSize` bytes, whole or not at all. The same key again
   * replaces it.
   * @throws StorageError
   */
  put(key: string, content: Readable, byteSize: number): Promise<void>;
  /**
   * The content, or a part of it.
   * @throws FileMissingError, StorageError
   */
  get(key: string, range?: ByteRange): Promise<Readable>;
  /**
   * Removes it; nothing happens where it is not there.
   * @throws StorageError
   */
  remove(key: string): Promise<void>;
  /** An address at which anybody may download it for so long; absent where only we can hand it out. */
  link?(key: string, options: LinkOptions): Promise<string>;
}

/** The storage failed; the words are fit for a person's eyes, the cause is not. */
export class StorageError extends Error {
  override name = 'StorageError';
  constructor(cause: unknown) {
    super('The storage does not answer. Nothing was lost; try again in a moment.', { cause });
  }
}

/** The storage has no file of this key. */
export class FileMissingError extends Error {
  override name = 'FileMissingError';
}
