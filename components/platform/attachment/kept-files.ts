/** An uploaded file that goes with what is being written, as the device remembers it. */
export type KeptFile = {
  id: string;
  name: string;
  mediaType: string;
  byteSize: number;
  /** Of an image that is shown, in pixels; null for everything else. */
  width: number | null;
  height: number | null;
};

const isSize = (value: unknown) => value === null || typeof value === 'number';

/** Whether it is a file as the device remembers it. */
export function isKeptFile(value: unknown): value is KeptFile {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, mediaType, byteSize, width, height } = value as Record<keyof KeptFile, unknown>;
  return (
    [id, name, mediaType].every((text) => typeof text === 'string') &&
    typeof byteSize === 'number' &&
    isSize(width) &&
    isSize(height)
  );
}

const withoutRest = ({ id, name, mediaType, byteSize, width, height }: KeptFile): KeptFile => ({
  id,
  name,
  mediaType,
  byteSize,
  width,
  height,
});

/** Where the files of what is written under `draft` are kept. */
export const filesKey = (draft: string) => `files:${draft}`;

/** Reads what `formatFiles` wrote; anything else is no file. */
export function parseFiles(text: string): readonly KeptFile[] {
  if (text === '') return [];
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) && kept.every(isKeptFile) ? kept.map(withoutRest) : [];
  } catch {
    return [];
  }
}

/** The text to keep for the files; nothing for none. */
export const formatFiles = (files: readonly KeptFile[]) =>
  files.length === 0 ? '' : JSON.stringify(files);

/** The file that the server's answer describes; undefined for any other answer. */
export const readUploaded = (answer: unknown): KeptFile | undefined =>
  isKeptFile(answer) ? withoutRest(answer) : undefined;

/** The text to send: what was written, or where files say everything, a sentence that points to them. */
export function bodyOf(text: string, fileCount: number): string {
  if (text.trim() !== '' || fileCount === 0) return text;
  return fileCount === 1 ? 'See the attached file.' : `See the ${fileCount} attached files.`;
}
