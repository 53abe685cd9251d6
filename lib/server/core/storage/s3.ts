import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { downloadDisposition } from './disposition';
import { checkedKey } from './key';
import { FileMissingError, type Storage, StorageError } from './storage';
import type { S3Settings } from './variables';

/** Keeps files in a bucket of any S3-compatible storage. */
export function s3Storage({ bucket, ...settings }: S3Settings): Storage {
  const client = new S3Client({
    ...settings,
    // Not every compatible server knows the newer checksums; ours stands in the row.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 20_000 },
  });
  // A stream cannot be read twice, first to hash and then to send.
  client.middlewareStack.add(
    (next) => (args) => {
      const { request } = args;
      if (isPut(request)) request.headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD';
      return next(args);
    },
    { step: 'build', name: 'unsignedPayload' },
  );
  const placeOf = (key: string) => ({ Bucket: bucket, Key: checkedKey(key) });

  return {
    put: (key, content, byteSize) =>
      failing(async () => {
        const sized = { Body: content, ContentLength: byteSize };
        const command = new PutObjectCommand({ ...placeOf(key), ...sized });
        // The client never learns that what it reads from has ended early, and would wait for the rest.
        const broken = new AbortController();
        content.once('error', (error) => broken.abort(error));
        await client.send(command, { abortSignal: broken.signal });
      }),
    get: (key, range) =>
      failing(async () => {
        const Range = range && `bytes=${range.start}-${range.end}`;
        const { Body } = await client.send(new GetObjectCommand({ ...placeOf(key), Range }));
        if (Body instanceof Readable) return Body;
        throw new Error('The storage sent no body');
      }),
    remove: (key) =>
      failing(async () => {
        await client.send(new DeleteObjectCommand(placeOf(key)));
      }),
    link: (key, { name, mediaType, seconds }) =>
      failing(() => {
        const command = new GetObjectCommand({
          ...placeOf(key),
          ResponseContentDisposition: downloadDisposition(name),
          ResponseContentType: mediaType,
        });
        return getSignedUrl(client, command, { expiresIn: seconds });
      }),
  };
}

const isPut = (request: unknown): request is { method: string; headers: Record<string, string> } =>
  typeof request === 'object' &&
  request !== null &&
  'method' in request &&
  request.method === 'PUT';

async function failing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TypeError && error.message === 'Not a storage key.') throw error;
    if (error instanceof S3ServiceException && error.name === 'NoSuchKey') {
      throw new FileMissingError('There is no such file.', { cause: error });
    }
    throw new StorageError(error);
  }
}
