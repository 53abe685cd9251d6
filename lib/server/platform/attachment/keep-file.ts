import { createReadStream } from 'node:fs';
import { env } from '@/lib/server/core/env';
import { storage } from '@/lib/server/core/storage/current';
import { identify } from './identify';
import { cleanName } from './name';
import {
  forgetPending,
  type FullReason,
  keepPending,
  type NewFile,
  type UploadPlace,
} from './pending';
import type { ReceivedFile } from './receive';

/** Runs work in a transaction of the uploader's; undefined where they may no longer upload. */
type InUpload = <T>(work: (place: UploadPlace) => Promise<T>) => Promise<T | undefined>;

type Result =
  | { kind: 'kept'; file: NewFile }
  | { kind: 'full'; reason: FullReason }
  | { kind: 'empty' }
  | { kind: 'taken' }
  | { kind: 'gone' };

/**
 * Keeps a file that came in, on no subject yet. The row first: what breaks off after it is found and swept.
 * @throws StorageError
 */
export async function keepFile(
  inUpload: InUpload,
  { id, name }: Pick<NewFile, 'id' | 'name'>,
  { path, byteSize, checksum }: ReceivedFile,
): Promise<Result> {
  if (byteSize === 0) return { kind: 'empty' };
  const file = { id, name: cleanName(name), ...(await identify(path)), byteSize, checksum };
  const outcome = await inUpload((place) => keepPending(place, file, env().storageLimits));
  if (!outcome) return { kind: 'gone' };
  if (outcome.kind === 'sent') return { kind: 'kept', file };
  if (outcome.kind !== 'kept') return outcome;
  try {
    await storage().put(outcome.storageKey, createReadStream(path), byteSize);
  } catch (error) {
    if (outcome.isNew) await inUpload((place) => forgetPending(place, id));
    throw error;
  }
  return { kind: 'kept', file };
}
