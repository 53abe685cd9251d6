import { z } from 'zod';
import { idSchema } from '../id';

/** Ordered by precedence: with several tabs, the later state wins. */
export const presenceStates = ['viewing', 'noting', 'replying'] as const;
export type PresenceState = (typeof presenceStates)[number];

/** Heartbeat interval of an open ticket, in milliseconds. */
export const heartbeatMs = 5_000;
/**
 * Time after the last heartbeat until a person counts as gone, in milliseconds: two heartbeats may
 * be lost.
 */
export const presenceTimeoutMs = 15_000;

/** What a tab reports. */
export const presenceHeartbeatSchema = z.strictObject({
  tabId: idSchema,
  /** Sequence number of the tab's heartbeats; older ones are ignored. */
  turn: z.number().int().min(0),
  /** The ticket on screen; null when there is none or the tab is hidden. */
  ticketId: idSchema.nullable(),
  state: z.enum(presenceStates),
});
export type PresenceHeartbeat = z.infer<typeof presenceHeartbeatSchema>;

const hereSchema = z.object({
  memberId: z.string(),
  /** Each ticket that the member has open, once; empty when they left. */
  places: z.array(z.object({ ticketId: z.string(), state: z.enum(presenceStates) })),
});
export type MemberPresence = z.infer<typeof hereSchema>;
export type TicketPresence = MemberPresence['places'][number];

/** The stream's events: everybody first, and then each member that changed. */
export const presenceUpdateSchema = z.object({
  whole: z.boolean(),
  here: z.array(hereSchema),
});
export type PresenceUpdate = z.infer<typeof presenceUpdateSchema>;
