import type { Attachment } from '@/zero/platform/attachment/schema';

/** An image whose size is known: the server shows it, and its place can be kept. */
export type ShownImage = Attachment & { readonly width: number; readonly height: number };

export const isShown = (file: Attachment): file is ShownImage =>
  file.width !== null && file.height !== null;
