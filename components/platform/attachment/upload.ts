import { errorMessageOf } from '@/lib/post';
import { type KeptFile, readUploaded } from './kept-files';

/**
 * How an upload ended: the file that the server keeps; why not, and whether trying again can help; or
 * `isLost`, where the server could not be reached.
 */
type UploadEnd = { file: KeptFile } | { reason: string; canRetry: boolean } | { isLost: true };

type Upload = {
  slug: string;
  id: string;
  content: File;
  /** Hears the share that has left, 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/** Sends one file to the organization's storage. Never throws; the same id twice is the same file. */
export function upload({ slug, id, content, onProgress, signal }: Upload): Promise<UploadEnd> {
  return new Promise((resolve) => {
    // Not fetch: it does not tell how far it has come.
    const request = new XMLHttpRequest();
    request.open('POST', `/api/t/${slug}/attachments`);
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-attachment-id', id);
    request.setRequestHeader('x-file-name', encodeURIComponent(content.name.toWellFormed()));
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('loadend', () => {
      if (request.status > 0 || signal.aborted) resolve(endOf(request));
      else void isReadable(content).then((isThere) => resolve(isThere ? { isLost: true } : gone));
    });
    signal.addEventListener('abort', () => request.abort());
    request.send(content);
  });
}

function endOf(request: XMLHttpRequest): UploadEnd {
  const { status } = request;
  const data: unknown = request.response;
  const file = status === 201 ? readUploaded(data) : undefined;
  if (file) return { file };
  const wait = Number(request.getResponseHeader('retry-after'));
  const waitSeconds = wait > 0 ? wait : undefined;
  // What the storage says for itself is meant for people, unlike our other faults.
  const said = status === 503 ? titleIn(data) : undefined;
  return {
    reason: said ?? errorMessageOf({ status, data, waitSeconds }),
    canRetry: status === 429 || status >= 500,
  };
}

/** A file that was changed or moved since fails like a network does, but for good. */
const gone = {
  reason: 'This file was changed or moved meanwhile. Remove it and choose it again.',
  canRetry: false,
};

const isReadable = (content: File) =>
  content
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

const titleIn = (data: unknown) =>
  typeof data === 'object' && data !== null && 'title' in data && typeof data.title === 'string'
    ? data.title
    : undefined;
