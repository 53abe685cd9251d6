import { isSharedComputer } from '@/lib/shared-computer';
import { errorFields, log } from '@/lib/server/core/log';
import { problem } from '@/lib/server/core/problem';
import { storage } from '@/lib/server/core/storage/current';
import { FileMissingError, StorageError } from '@/lib/server/core/storage/storage';
import { inTenant, notFound, withCaller } from '@/lib/server/platform/session/tenant';
import { downloadDisposition } from '@/lib/server/core/storage/disposition';
import { findFile, type StoredFile } from './find';
import { readLink } from './link';
import { rangeOf } from './range';
import { webStream } from './streams';

/**
 * Streams the file that a link opens, whole or in part, after asking once more whether its holder may
 * read it. 404: no link of this session's, or no longer. 410: its content is gone. 416: no such part.
 */
export async function answerFile(request: Request, token: string): Promise<Response> {
  const link = readLink(request.headers, token);
  if (!link) return notFound();
  return await withCaller(request, link.slug, 'attachment.add', async (caller) => {
    const file = await inTenant(caller, 'attachment.add', (tenant) =>
      findFile(tenant, link.attachmentId),
    );
    if (!file) return notFound();
    try {
      return await contentOf(request.headers, file, link.preview);
    } catch (error) {
      if (error instanceof FileMissingError) return problem(410, 'This file no longer exists.');
      if (!(error instanceof StorageError)) throw error;
      log('error', 'attachment.storage-failed', errorFields(error.cause));
      return problem(503, error.message);
    }
  });
}

/**
 * The content, whole or in the part that the request's headers ask for.
 * @throws FileMissingError, StorageError
 */
export async function contentOf(
  given: Headers,
  file: StoredFile,
  preview: boolean,
): Promise<Response> {
  const { byteSize, mediaType, name } = file;
  const etag = `"${file.checksum}"`;
  const isShared = isSharedComputer(given.get('cookie') ?? '');
  const headers = new Headers({
    etag,
    'accept-ranges': 'bytes',
    'cache-control': isShared ? 'no-store' : 'private, max-age=300',
    'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
    'content-disposition': preview && file.isShown ? 'inline' : downloadDisposition(name),
  });
  if (given.get('if-none-match') === etag) {
    return new Response(null, { status: 304, headers });
  }
  const condition = given.get('if-range');
  const isSame = condition === null || condition === etag;
  const range = rangeOf(isSame ? given.get('range') : null, byteSize);
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${byteSize}`);
    return new Response(null, { status: 416, headers });
  }
  const length = range ? range.end - range.start + 1 : byteSize;
  headers.set('content-length', String(length));
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${byteSize}`);
  const content = webStream(await storage().get(file.storageKey, range));
  return new Response(content, { status: range ? 206 : 200, headers });
}
