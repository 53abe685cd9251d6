import type { Asker } from '@/lib/server/core/tenant';
import type { Pieces } from './download';

/** Bytes of the archive that were sent, and of the attached files that are in it. */
export type ExportProgress = { sentBytes: number; fileBytes: number };

/** What an export takes along of attached files, and how far the asker's own is while it runs. */
export type ExportState = {
  files: { count: number; bytes: number };
  running: ExportProgress | null;
};

/** Of this process: an export runs where it was asked for. */
const running = new Map<string, ExportProgress>();

const keyOf = ({ userId, organizationId }: Asker) => `${userId} ${organizationId}`;

/** How far the newest export of this person is; undefined while none runs. */
export const exportProgress = (asker: Asker): ExportProgress | undefined =>
  running.get(keyOf(asker));

/** Keeps count of an export while it is read. */
export async function* withProgress(
  asker: Asker,
  make: (onFileBytes: (count: number) => void) => Pieces,
): Pieces {
  const key = keyOf(asker);
  const progress: ExportProgress = { sentBytes: 0, fileBytes: 0 };
  running.set(key, progress);
  const pieces = make((count) => {
    progress.fileBytes += count;
  });
  try {
    for await (const piece of pieces) {
      progress.sentBytes += piece.length;
      yield piece;
    }
  } finally {
    if (running.get(key) === progress) running.delete(key);
  }
}
