'use client';

import { useQuery, useZero } from '@rocicorp/zero/react';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { readDraft, useDraft, writeDraft } from '@/components/platform/sync/drafts';
import { useSync } from '@/components/platform/sync/sync-provider';
import { useTenant } from '@/components/platform/sync/tenant';
import { useConnection } from '@/components/platform/sync/use-connection';
import { toast } from '@/components/ui/toast';
import { attachmentsPerMessage } from '@/zero/platform/attachment/values';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { filesKey, formatFiles, type KeptFile, parseFiles } from './kept-files';
import {
  cancelUpload,
  retryLost,
  retryUpload,
  startUpload,
  subscribe,
  type UnderWay,
  underWayAt,
} from './uploads';

/** The files of something that is being written. */
export type Attachments = {
  /** Uploaded and unsent; the device remembers them beside the text. */
  kept: readonly KeptFile[];
  /** On their way, or stuck. */
  underWay: readonly UnderWay[];
  /** For the mutator; undefined for none. */
  ids: string[] | undefined;
  /** Why what is written cannot be sent yet; undefined when it can. */
  blocked: string | undefined;
  add: (files: readonly File[]) => void;
  retry: (id: string) => void;
  /** Cancels what is on its way and throws away what is there. */
  remove: (id: string) => void;
};

const none: readonly UnderWay[] = [];

/** The files that go with what is written under `draft`, the same name that its text is kept under. */
export function useAttachments(draft: string): Attachments {
  const { userId } = useSync();
  const { organization } = useTenant();
  const { id: organizationId, slug } = organization;
  const zero = useZero();
  const place = filesKey(draft);
  const [text] = useDraft(place);
  const kept = useMemo(() => parseFiles(text), [text]);
  const underWay = useSyncExternalStore(
    subscribe,
    () => underWayAt(place),
    () => none,
  );
  // In the replica, a file shows under its message in the moment it is sent.
  useQuery(kept.length > 0 && queries.attachment.pending({ organizationId }));

  const isLive = useConnection() === 'live';
  useEffect(() => {
    if (isLive) retryLost();
  }, [isLive]);

  const change = useCallback(
    (next: (files: readonly KeptFile[]) => readonly KeptFile[]) => {
      const files = parseFiles(readDraft(userId, place));
      writeDraft(userId, place, formatFiles(next(files)));
    },
    [userId, place],
  );

  const add = useCallback(
    (files: readonly File[]) => {
      const taken = parseFiles(readDraft(userId, place)).length + underWayAt(place).length;
      const room = Math.max(0, attachmentsPerMessage - taken);
      if (files.length > room) {
        toast(`At most ${attachmentsPerMessage} files per message`, {
          description: 'Send the others in another message.',
          tone: 'danger',
        });
      }
      // In the order of choosing, which their ids have; uploads end in any.
      const onKept = (file: KeptFile) =>
        change((before) => [...before, file].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
      for (const file of files.slice(0, room)) startUpload({ place, slug, onKept }, file);
    },
    [userId, place, slug, change],
  );

  const remove = useCallback(
    (id: string) => {
      cancelUpload(place, id);
      if (!parseFiles(readDraft(userId, place)).some((file) => file.id === id)) return;
      change((files) => files.filter((file) => file.id !== id));
      // Whatever becomes of it: what is not discarded now is swept within a day.
      zero.mutate(
        mutators.attachment.discard({ organizationId, attachmentId: id, at: Date.now() }),
      );
    },
    [userId, place, change, zero, organizationId],
  );

  return {
    kept,
    underWay,
    ids: kept.length > 0 ? kept.map(({ id }) => id) : undefined,
    blocked: blockedBy(underWay),
    add,
    retry: useCallback((id: string) => retryUpload(place, id), [place]),
    remove,
  };
}

function blockedBy(underWay: readonly UnderWay[]): string | undefined {
  if (underWay.length === 0) return undefined;
  if (underWay.some(({ reason }) => reason !== undefined)) {
    return 'Remove the files that did not upload, or try again.';
  }
  return underWay.some(({ isWaiting }) => isWaiting)
    ? 'Files upload when you are back online. Keep this tab open, then send.'
    : 'Files are still uploading.';
}
