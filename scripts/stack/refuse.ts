import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

const details: Record<number, string> = {
  400: 'This request names no address of this desk.',
  403: 'This page is not one of ours.',
  404: 'There is nothing here.',
  405: 'This method is not used here.',
  413: 'This is larger than what may be sent here.',
  429: 'Too many connections are open. Close some tabs.',
  503: 'The desk is starting again. This takes a few seconds.',
};

/** Responds with problem+json, or an HTML page for people; a 503 asks to retry at once. */
export function refuseRequest(request: IncomingMessage, response: ServerResponse, status: number) {
  if (response.headersSent) return response.destroy();
  const title = STATUS_CODES[status] ?? 'Error';
  const detail = details[status] ?? '';
  const forPeople = request.headers.accept?.includes('text/html') ?? false;
  const body = forPeople
    ? page(title, detail, status === 503)
    : JSON.stringify({ type: 'about:blank', title, status, detail });
  response.writeHead(status, {
    'content-type': forPeople ? 'text/html; charset=utf-8' : 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...(status === 503 ? { 'retry-after': '2' } : {}),
  });
  return response.end(body);
}

export function refuseUpgrade(socket: Duplex, status: number) {
  if (!socket.writable) return;
  const title = STATUS_CODES[status] ?? 'Error';
  // Half-closed, it would stay open for as long as the other end likes.
  socket.end(`HTTP/1.1 ${status} ${title}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () =>
    socket.destroy(),
  );
}

function page(title: string, detail: string, comeBack: boolean) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${comeBack ? '<meta http-equiv="refresh" content="2">' : ''}
<title>${title} · Opsdesk</title>
<body style="font: 16px/1.5 system-ui, sans-serif; max-width: 32rem; margin: 20vh auto; padding: 0 1rem">
<h1 style="font-size: 1.25rem">${title}</h1>
<p>${detail}</p>
</html>
`;
}
