import { z } from 'zod';

/** As the device remembers it. */
export const keptFileSchema = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  byteSize: z.number(),
  /** Of an image that is shown, in pixels; null for everything else. */
  width: z.number().nullable(),
  height: z.number().nullable(),
});

/** An uploaded file that goes with what is being written. */
export type KeptFile = z.infer<typeof keptFileSchema>;

/** Where the files of what is written under `draft` are kept. */
export const filesKey = (draft: string) => `files:${draft}`;

/** Reads what `formatFiles` wrote; anything else is no file. */
export function parseFiles(text: string): readonly KeptFile[] {
  if (text === '') return [];
  try {
    return z.array(keptFileSchema).parse(JSON.parse(text));
  } catch {
    return [];
  }
}

/** The text to keep for the files; nothing for none. */
export const formatFiles = (files: readonly KeptFile[]) =>
  files.length === 0 ? '' : JSON.stringify(files);

/** The file that the server's answer describes; undefined for any other answer. */
export const readUploaded = (answer: unknown): KeptFile | undefined =>
  keptFileSchema.safeParse(answer).data;
