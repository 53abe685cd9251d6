import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { imageSize } from 'image-size';
import { previewPixels, previewTypes } from '@/zero/platform/attachment/values';

/** What a file is by its bytes; its size in pixels only where it is an image that is safe to show. */
export type Identity = { mediaType: string; width: number | null; height: number | null };

/** So far into an image its size stands, also behind a camera's own notes. */
const headBytes = 1024 * 1024;
const unknown = 'application/octet-stream';

/** Reads what the file at `path` is; neither its name nor its sender has a say. */
export async function identify(path: string): Promise<Identity> {
  const mediaType = (await typeOf(path)) ?? ((await isText(path)) ? 'text/plain' : unknown);
  const size = previewTypes.some((type) => type === mediaType) ? await sizeOf(path) : undefined;
  return { mediaType, width: size?.width ?? null, height: size?.height ?? null };
}

async function typeOf(path: string): Promise<string | undefined> {
  try {
    return (await fileTypeFromFile(path))?.mime;
  } catch {
    // It begins like something and ends too early.
    return undefined;
  }
}

async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of createReadStream(path)) {
      if (!Buffer.isBuffer(piece) || piece.includes(0)) return false;
      decoder.decode(piece, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function sizeOf(path: string): Promise<{ width: number; height: number } | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const { width, height, orientation = 1 } = imageSize(buffer.subarray(0, bytesRead));
    if (!(width > 0 && height > 0 && width * height <= previewPixels)) return undefined;
    // From 5 on, the camera lay on its side, and browsers turn what it saw.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}
