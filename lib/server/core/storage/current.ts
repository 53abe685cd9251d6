import { join } from 'node:path';
import { env } from '../env';
import { localStorage } from './local';
import { s3Storage } from './s3';
import type { Storage } from './storage';

let memo: Storage | undefined;

/** Where this desk keeps its files: the configured bucket, else `<DATA_DIR>/files`. */
export function storage(): Storage {
  const { s3, dataDir } = env();
  return (memo ??= s3 ? s3Storage(s3) : localStorage(join(dataDir, 'files')));
}
