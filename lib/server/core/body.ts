import { parseJson } from '@/lib/json';

/** What a route of JSON takes where it says nothing else, in bytes. */
const usualLimit = 256 * 1024;

/**
 * Reads a request's body of at most `limit` bytes, however it is sent. Undefined as soon as there is
 * more: the rest is neither read nor kept.
 */
export async function readBytes(
  request: Request,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) {
    await request.body?.cancel().catch(() => {});
    return undefined;
  }
  const reader = request.body?.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) break;
    size += piece.value.byteLength;
    if (size > limit) {
      await reader?.cancel().catch(() => {});
      return undefined;
    }
    pieces.push(piece.value);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.byteLength;
  }
  return whole;
}

/** Like `readBytes`, as text. */
export async function readText(request: Request, limit: number): Promise<string | undefined> {
  const bytes = await readBytes(request, limit);
  return bytes && new TextDecoder().decode(bytes);
}

/** The JSON of a body of at most `limit` bytes; undefined for what is none, or more. */
export async function readJsonBody(request: Request, limit = usualLimit): Promise<unknown> {
  const text = await readText(request, limit);
  return text === undefined ? undefined : parseJson(text);
}
