import { readMinutes, writeMinutes } from '@/lib/format/minutes';
import type { SlaPolicy } from '@/zero/desk/sla/schema';
import { maxTargetMinutes } from '@/zero/desk/sla/fields';
import type { SlaHours } from '@/zero/desk/sla/values';
import type { TicketPriority } from '@/zero/desk/ticket/values';

/** A policy as its form holds it; durations as they are typed. */
export type PolicyDraft = {
  name: string;
  isActive: boolean;
  priorities: TicketPriority[];
  typeIds: string[];
  clientIds: string[];
  hours: SlaHours;
  first: string;
  next: string;
  resolution: string;
  warn: string;
};

/** The fields that hold durations. */
const durationFields = ['first', 'next', 'resolution', 'warn'] as const;
export type DurationField = (typeof durationFields)[number];

/** What the form starts with. */
export function draftOf(policy: SlaPolicy | undefined): PolicyDraft {
  const hours = policy?.hours ?? 'business';
  const write = (minutes: number | null | undefined) =>
    minutes === null || minutes === undefined ? '' : writeMinutes(minutes, hours === 'calendar');
  return {
    name: policy?.name ?? '',
    isActive: policy?.isActive ?? true,
    priorities: [...(policy?.conditions.priorities ?? [])],
    typeIds: [...(policy?.conditions.typeIds ?? [])],
    clientIds: [...(policy?.conditions.clientIds ?? [])],
    hours,
    first: write(policy?.firstResponseMinutes),
    next: write(policy?.nextResponseMinutes),
    resolution: write(policy?.resolutionMinutes),
    warn: write(policy?.warnMinutes ?? 30),
  };
}

/** Which tickets the draft is for; a facet without a choice does not narrow. */
export const conditionsOf = ({ priorities, typeIds, clientIds }: PolicyDraft) => ({
  ...(priorities.length > 0 && { priorities }),
  ...(typeIds.length > 0 && { typeIds }),
  ...(clientIds.length > 0 && { clientIds }),
});

/** Why a duration makes no sense, in words; undefined where it does. An empty promise is none. */
export function durationError(draft: PolicyDraft, field: DurationField): string | undefined {
  const text = draft[field].trim();
  if (text === '') return undefined;
  const minutes = readMinutes(text, draft.hours === 'calendar');
  if (minutes === undefined) {
    return draft.hours === 'business' && /\d\s*d/i.test(text)
      ? 'Write opening hours, such as 18 h.'
      : 'Write it as 4 h or 90 m.';
  }
  if (minutes > maxTargetMinutes) return 'At most a year.';
  return minutes === 0 && field !== 'warn' ? 'At least a minute.' : undefined;
}

/** What the draft says, ready to be saved; undefined while something is missing or makes no sense. */
export function readDraft(draft: PolicyDraft) {
  const name = draft.name.trim();
  const [first, next, resolution, warn] = durationFields.map((field) =>
    draft[field].trim() === '' ? null : readMinutes(draft[field], draft.hours === 'calendar'),
  );
  const isSound = durationFields.every((field) => durationError(draft, field) === undefined);
  if (!name || !isSound || (!first && !next && !resolution)) return undefined;
  return {
    name,
    isActive: draft.isActive,
    conditions: conditionsOf(draft),
    hours: draft.hours,
    firstResponseMinutes: first ?? null,
    nextResponseMinutes: next ?? null,
    resolutionMinutes: resolution ?? null,
    warnMinutes: warn ?? 0,
  };
}
