import type { Caller } from '@/lib/server/platform/session/tenant';
import type { Pieces } from './download';

type Files = { count: number; bytes: number };

/** Bytes of the archive that were sent, and of the attached files that are in it. */
type ExportProgress = { sentBytes: number; fileBytes: number };

/** What an export takes along of attached files, and how far the member's own is while it runs. */
export type ExportState = { files: Files; running: ExportProgress | null };

type Running = ExportState & { running: ExportProgress };

/** Of this process: an export runs where it was asked for. */
const running = new Map<string, Running>();

type Exporter = Pick<Caller, 'userId' | 'organizationId'>;

const keyOf = ({ userId, organizationId }: Exporter) => `${userId} ${organizationId}`;

/** The newest export of this person, with what it found to take along; undefined while none runs. */
export const runningExport = (caller: Exporter): ExportState | undefined =>
  running.get(keyOf(caller));

/** Keeps count of an export while it is read. */
export async function* withProgress(
  caller: Caller,
  files: Files,
  make: (onFileBytes: (count: number) => void) => Pieces,
): Pieces {
  const key = keyOf(caller);
  const progress = { sentBytes: 0, fileBytes: 0 };
  const state = { files, running: progress };
  running.set(key, state);
  const pieces = make((count) => {
    progress.fileBytes += count;
  });
  try {
    for await (const piece of pieces) {
      progress.sentBytes += piece.length;
      yield piece;
    }
  } finally {
    if (running.get(key) === state) running.delete(key);
  }
}
