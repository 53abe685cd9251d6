import { z } from 'zod';
import { idSchema } from '../id';

/** What somebody does in a ticket; the later counts more where she has it open several times. */
export const presenceStates = ['viewing', 'noting', 'replying'] as const;
export type PresenceState = (typeof presenceStates)[number];

/** How often an open ticket says that it is open, in milliseconds. */
export const beatMs = 5_000;
/** How long one is taken to be there after the last beat, in milliseconds: two may be lost. */
export const presenceMs = 15_000;

/** What a tab says of itself. */
export const beatSchema = z.strictObject({
  tabId: idSchema,
  /** Counts the tab's beats: one that was overtaken on its way changes nothing. */
  turn: z.number().int().min(0),
  /** The ticket on its screen; null where that is none any more, or nobody looks. */
  ticketId: idSchema.nullable(),
  state: z.enum(presenceStates),
});
export type Beat = z.infer<typeof beatSchema>;

const hereSchema = z.object({
  memberId: z.string(),
  /** Each ticket that the member is in, once; empty for who left. */
  places: z.array(z.object({ ticketId: z.string(), state: z.enum(presenceStates) })),
});
/** Where a member is now. */
export type Here = z.infer<typeof hereSchema>;
export type Place = Here['places'][number];

/** What the stream says: of everybody who is somewhere, first, and then of each whose places changed. */
export const presenceNewsSchema = z.object({
  whole: z.boolean(),
  here: z.array(hereSchema),
});
export type PresenceNews = z.infer<typeof presenceNewsSchema>;
