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

/** Most bytes of files that are kept at once. */
export type StorageLimits = {
  /** Of one organization, by its own people and its clients'. */
  organization: number;
  /** Of one client's people, within that. */
  client: number;
};

const bytesPerMB = 1_000_000;
const megabytes = (fallback: number) =>
  z.coerce.number('a number of megabytes').int().min(1).default(fallback);

/** What says where files are kept, and how much of them. */
export const storageVariables = {
  STORAGE_S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'an http:// or https:// address' })
    .optional(),
  STORAGE_S3_REGION: z.string().default('us-east-1'),
  STORAGE_S3_BUCKET: z.string().optional(),
  STORAGE_S3_ACCESS_KEY_ID: z.string().optional(),
  STORAGE_S3_SECRET_ACCESS_KEY: z.string().optional(),
  STORAGE_S3_FORCE_PATH_STYLE: z.enum(['true', 'false'], '"true" or "false"').default('false'),
  STORAGE_ORGANIZATION_LIMIT_MB: megabytes(50_000),
  STORAGE_CLIENT_LIMIT_MB: megabytes(5_000),
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

/** The variables that say the same, for a process that is given no others. */
export function storageVariablesOf(s3: S3Settings | undefined, limits: StorageLimits) {
  return {
    STORAGE_S3_ENDPOINT: s3?.endpoint ?? '',
    STORAGE_S3_REGION: s3?.region ?? '',
    STORAGE_S3_BUCKET: s3?.bucket ?? '',
    STORAGE_S3_ACCESS_KEY_ID: s3?.credentials?.accessKeyId ?? '',
    STORAGE_S3_SECRET_ACCESS_KEY: s3?.credentials?.secretAccessKey ?? '',
    STORAGE_S3_FORCE_PATH_STYLE: s3 ? String(s3.forcePathStyle) : '',
    STORAGE_ORGANIZATION_LIMIT_MB: String(limits.organization / bytesPerMB),
    STORAGE_CLIENT_LIMIT_MB: String(limits.client / bytesPerMB),
  };
}

/** How much the variables let each organization and each client keep. */
export function storageLimits(read: z.infer<typeof shape>): StorageLimits {
  return {
    organization: read.STORAGE_ORGANIZATION_LIMIT_MB * bytesPerMB,
    client: read.STORAGE_CLIENT_LIMIT_MB * bytesPerMB,
  };
}

const missing = (name: string) =>
  new SetupError(`${name} is missing: the other STORAGE_S3_ variables need it (see .env.example).`);
