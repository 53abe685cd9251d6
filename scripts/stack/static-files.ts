import {
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request as send,
  type ServerResponse,
} from 'node:http';
import { buffer } from 'node:stream/consumers';

const prefix = '/_next/static/';
/** Room for the files of several releases, in bytes. */
const mostBytes = 64 * 1024 * 1024;
/** Headers of one connection, or of one answer. */
const passing = ['connection', 'keep-alive', 'transfer-encoding', 'date'];

type Headers = OutgoingHttpHeaders;
type File = { headers: Headers; body: Buffer };

/** With one of these a request asks for more than the file, or brings something. */
const particular = [
  'range',
  'if-none-match',
  'if-modified-since',
  'content-length',
  'transfer-encoding',
];

/** Whether a request is for a file of a release, all of it and as it is. */
export const isStaticFile = ({ method, url = '', headers }: IncomingMessage): boolean =>
  method === 'GET' &&
  url.startsWith(prefix) &&
  !url.includes('?') &&
  !particular.some((name) => name in headers);

/**
 * Answers for the files of a release, whose names change with their content, from memory: Next.js
 * reads and compresses a file anew for every visitor.
 * @param web the URL of Next.js
 */
export function staticFiles(web: string) {
  const files = new Map<string, File>();
  let bytes = 0;

  function keep(key: string, file: File) {
    files.set(key, file);
    bytes += file.body.length;
    for (const [oldest, { body }] of files) {
      if (bytes <= mostBytes) return;
      files.delete(oldest);
      bytes -= body.length;
    }
  }

  /** Answers; leaves it to `fail` where Next.js does not. */
  return async (request: IncomingMessage, response: ServerResponse, fail: () => void) => {
    const encoding = acceptsGzip(request) ? 'gzip' : 'identity';
    const key = `${encoding} ${request.url}`;
    const kept = files.get(key);
    if (kept) return answer(response, 200, kept.headers, kept.body);
    try {
      const headers = { ...request.headers, 'accept-encoding': encoding };
      const found = await fetchFile(new URL(request.url ?? '', web), headers);
      if (found.isImmutable && !files.has(key)) keep(key, found);
      answer(response, found.status, found.headers, found.body);
    } catch {
      fail();
    }
  };
}

const acceptsGzip = ({ headers }: IncomingMessage) =>
  /\bgzip\b/.test(headers['accept-encoding'] ?? '');

function answer(response: ServerResponse, status: number, headers: Headers, body: Buffer) {
  if (!response.destroyed) response.writeHead(status, headers).end(body);
}

async function fetchFile(url: URL, headers: Headers) {
  const answered = await new Promise<IncomingMessage>((resolve, reject) => {
    send(url, { headers }, resolve).once('error', reject).end();
  });
  const body = await buffer(answered);
  const { statusCode: status = 502 } = answered;
  const lasting = Object.entries(answered.headers).filter(([name]) => !passing.includes(name));
  return {
    status,
    headers: { ...Object.fromEntries(lasting), 'content-length': body.length },
    body,
    isImmutable: status === 200 && answered.headers['cache-control']?.includes('immutable'),
  };
}
