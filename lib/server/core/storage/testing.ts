import type { AddressInfo } from 'node:net';
import S3rver from 's3rver';
import type { S3Settings } from './variables';

/** Starts a real S3-compatible server on loopback, with one empty bucket kept in `folder`. */
export async function bucketServer(folder: string) {
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'files', configs: [] }],
  });
  const { port }: AddressInfo = await server.run();
  const settings: S3Settings = {
    bucket: 'files',
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    forcePathStyle: true,
  };
  return { settings, close: () => server.close() };
}
