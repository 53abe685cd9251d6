import { z } from 'zod';
import { type KeptFile, keptFileSchema } from '@/components/attachment/kept-files';

const filesSchema = z.array(keptFileSchema).optional();

const outboxSchema = z.object({
  entries: z.array(
    z.object({
      /** The id that the row has or will have. */
      id: z.string(),
      body: z.string(),
      files: filesSchema,
      /** `unconfirmed`: the connection ended before an answer; it may still arrive by itself. */
      state: z.enum(['sending', 'unconfirmed']),
    }),
  ),
  /** Text that came back, with the id it had: sent again unchanged, it cannot double. */
  returned: z
    .object({ id: z.string(), body: z.string(), files: filesSchema, reason: z.string() })
    .nullable(),
});

/** What one composer has under way, kept on this device. */
export type Outbox = Readonly<z.infer<typeof outboxSchema>>;
/** A message or note that left the composer and whose saved row has not been seen yet. */
export type OutboxEntry = Outbox['entries'][number];

/** The part of a synced row that says whether the server has it. */
export type DeliveredRow = { readonly id: string; readonly receivedAt: number | null };

export const emptyOutbox: Outbox = { entries: [], returned: null };

/** Moves `body` and its files out of the composer, under the id that its row will have. */
export function put(
  outbox: Outbox,
  id: string,
  body: string,
  files: readonly KeptFile[] = [],
): Outbox {
  const brought = files.length > 0 && { files: [...files] };
  const entry = { id, body, ...brought, state: 'sending' } as const;
  return { entries: [...outbox.entries, entry], returned: null };
}

/** The id to send `body` under: its old one where it came back and is sent again unchanged. */
export function idFor(outbox: Outbox, body: string, freshId: () => string): string {
  return outbox.returned?.body === body ? outbox.returned.id : freshId();
}

/** The connection ended without an answer: kept in sight, and never offered for sending again. */
export function markUnconfirmed(outbox: Outbox, id: string): Outbox {
  return {
    ...outbox,
    entries: outbox.entries.map((entry) =>
      entry.id === id ? { ...entry, state: 'unconfirmed' } : entry,
    ),
  };
}

/** Takes an entry out because its text goes back to the composer, with the reason in words. */
export function giveBack(outbox: Outbox, id: string, reason: string): Outbox {
  const entry = outbox.entries.find((candidate) => candidate.id === id);
  if (!entry) return outbox;
  return {
    entries: outbox.entries.filter((candidate) => candidate !== entry),
    returned: { id, body: entry.body, ...(entry.files && { files: entry.files }), reason },
  };
}

/** Forgets what the server is known to have: only a row with its time of receipt counts. */
export function confirm(outbox: Outbox, rows: readonly DeliveredRow[]): Outbox {
  const saved = new Set(rows.filter((row) => row.receivedAt !== null).map((row) => row.id));
  const entries = outbox.entries.filter((entry) => !saved.has(entry.id));
  const { returned } = outbox;
  const isStillReturned = returned !== null && !saved.has(returned.id);
  if (entries.length === outbox.entries.length && isStillReturned === (returned !== null)) {
    return outbox;
  }
  return { entries, returned: isStillReturned ? returned : null };
}

/** Entries without any row here; meaningful once the thread is complete. */
export function missing(outbox: Outbox, rows: readonly DeliveredRow[]): readonly OutboxEntry[] {
  const here = new Set(rows.map((row) => row.id));
  return outbox.entries.filter((entry) => !here.has(entry.id));
}

/** The composer's text after `body` came back: before what has been written since. */
export function joinDraft(body: string, draft: string): string {
  if (draft.trim() === '' || draft === body) return body;
  return `${body}\n\n${draft}`;
}

/** Reads what `formatOutbox` wrote; anything else is an empty outbox. */
export function parseOutbox(text: string): Outbox {
  if (text === '') return emptyOutbox;
  try {
    return outboxSchema.parse(JSON.parse(text));
  } catch {
    return emptyOutbox;
  }
}

/** The text to keep for an outbox; nothing for an empty one. */
export function formatOutbox(outbox: Outbox): string {
  return outbox.entries.length === 0 && !outbox.returned ? '' : JSON.stringify(outbox);
}
