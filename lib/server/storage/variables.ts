import { z } from 'zod';
import { SetupError } from '../setup-error';

/** How to reach a bucket; without an endpoint it is Amazon's, without credentials the machine's role counts. */
export type S3Settings = {
  bucket: string;
  endpoint: string | undefined;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined;
  /** The bucket in the path of an address, not in its host name. */
  forcePathStyle: boolean;
};

/** What says where files are kept. */
export const storageVariables = {
  STORAGE_S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'an http:// or https:// address' })
    .optional(),
  STORAGE_S3_REGION: z.string().default('us-east-1'),
  STORAGE_S3_BUCKET: z.string().optional(),
  STORAGE_S3_ACCESS_KEY_ID: z.string().optional(),
  STORAGE_S3_SECRET_ACCESS_KEY: z.string().optional(),
  STORAGE_S3_FORCE_PATH_STYLE: z.enum(['true', 'false'], '"true" or "false"').default('false'),
};

const shape = z.object(storageVariables);

/**
 * The bucket that the variables name; undefined: files are kept on this machine.
 * @throws SetupError where one is missing without which the others mean nothing
 */
export function s3Settings(read: z.infer<typeof shape>): S3Settings | undefined {
  const { STORAGE_S3_ACCESS_KEY_ID: accessKeyId, STORAGE_S3_SECRET_ACCESS_KEY: secretAccessKey } =
    read;
  const bucket = read.STORAGE_S3_BUCKET;
  if (!bucket) {
    if (!read.STORAGE_S3_ENDPOINT && !accessKeyId && !secretAccessKey) return undefined;
    throw missing('STORAGE_S3_BUCKET');
  }
  if (accessKeyId && !secretAccessKey) throw missing('STORAGE_S3_SECRET_ACCESS_KEY');
  if (secretAccessKey && !accessKeyId) throw missing('STORAGE_S3_ACCESS_KEY_ID');
  return {
    bucket,
    endpoint: read.STORAGE_S3_ENDPOINT,
    region: read.STORAGE_S3_REGION,
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
    forcePathStyle: read.STORAGE_S3_FORCE_PATH_STYLE === 'true',
  };
}

const missing = (name: string) =>
  new SetupError(`${name} is missing: the other STORAGE_S3_ variables need it (see .env.example).`);
