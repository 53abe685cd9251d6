import { z } from 'zod';
import { isKeptFile, type KeptFile } from '@/components/platform/attachment/kept-files';
import type { SubjectRef } from '@/zero/core/reference';
import { referenceByType } from '@/zero/references';

/** What was written, for the day that it comes back unsent. */
const draftSchema = z.object({
  /** The name under which what is being written is kept. */
  key: z.string(),
  text: z.string(),
  files: z.array(z.custom<KeptFile>(isKeptFile)),
  /** Prose, which can stand before other prose; what is not goes back only where nothing stands. */
  isProse: z.boolean(),
});

export const entrySchema = z.object({
  /** Names the change for good, so that the server does it once however often it is sent. */
  writeId: z.string(),
  userId: z.string(),
  organizationId: z.string(),
  /** The mutator, and its arguments without the `writeId`. */
  name: z.string(),
  args: z.record(z.string(), z.json()),
  /** What is sent, in a word: "Reply". */
  what: z.string(),
  /** Where it can be seen. */
  path: z.string(),
  draft: draftSchema.nullable(),
  /** Epoch milliseconds; before `dueAt` it can be taken back. */
  queuedAt: z.number(),
  /** Its place among what this person did on this device, whatever the clock says. */
  sequence: z.number().default(0),
  dueAt: z.number(),
  /** Why it came back; null while it waits. */
  returned: z
    .object({
      reason: z.string(),
      /** Something new came that the writer had not seen. */
      isUnseen: z.boolean(),
      /** Its text stands where it was written; else something else stood there. */
      isBack: z.boolean(),
      /** Epoch milliseconds. */
      at: z.number().default(0),
    })
    .nullable(),
});

/** A change that left a person's hands and that the server is not known to have. */
export type OutboxEntry = z.infer<typeof entrySchema>;
export type OutboxDraft = z.infer<typeof draftSchema>;

/** After so long, in milliseconds, nothing is sent by itself: the server's receipts last twice as long. */
export const longestWaitMs = 30 * 24 * 60 * 60_000;

/** What was written, before what has been written since. */
export function joinProse(text: string, since: string): string {
  if (since.trim() === '' || since === text) return text;
  return `${text}\n\n${since}`;
}

/**
 * What a change is about, as its arguments name it: what it links from, else its own entity by
 * `<entity>Id`, else another subject by such an id, else its own entity by `id`.
 * @param name the mutator's: "ticket.assign"
 */
export function subjectOfChange(name: string, args: Readonly<Record<string, unknown>>): SubjectRef {
  const from = args['from'] as SubjectRef | undefined;
  if (from) return from;
  const entity = name.slice(0, name.indexOf('.'));
  const named = Object.keys(args).filter((key) => key.endsWith('Id'));
  const type = [entity, ...named.map((key) => key.slice(0, -'Id'.length))].find(
    (each) => referenceByType(each) && `${each}Id` in args,
  );
  return type === undefined
    ? { subjectType: entity, subjectId: String(args['id']) }
    : { subjectType: type, subjectId: String(args[`${type}Id`]) };
}
