import { z } from 'zod';
import { idSchema } from '../id';

/** Ordered by precedence: with several tabs, the later state wins. */
export const presenceStates = ['viewing', 'noting', 'replying'] as const;
export type PresenceState = (typeof presenceStates)[number];

/** Heartbeat interval of what is open, in milliseconds. */
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
  /** What is on screen; null when that is nothing or the tab is hidden. */
  subject: z
    .strictObject({ subjectType: z.string().min(1).max(40), subjectId: idSchema })
    .nullable(),
  state: z.enum(presenceStates),
});
export type PresenceHeartbeat = z.infer<typeof presenceHeartbeatSchema>;

const hereSchema = z.object({
  memberId: z.string(),
  /** Each subject that the member has open, once; empty when they left. */
  places: z.array(
    z.object({
      subjectType: z.string(),
      subjectId: z.string(),
      state: z.enum(presenceStates),
    }),
  ),
});
export type MemberPresence = z.infer<typeof hereSchema>;
export type SubjectPresence = MemberPresence['places'][number];

/** The stream's events: everybody first, and then each member that changed. */
export const presenceUpdateSchema = z.object({
  whole: z.boolean(),
  here: z.array(hereSchema),
});
export type PresenceUpdate = z.infer<typeof presenceUpdateSchema>;

type Subject = { readonly subjectType: string; readonly subjectId: string };

/** Names a subject among those of all types. */
export const subjectKey = ({ subjectType, subjectId }: Subject) => `${subjectType} ${subjectId}`;
