import { draftSchema, validationMessage } from '@/components/core/form/draft-schema';
import { freeName } from '@/components/core/form/free-name';
import { parseMinutes, formatMinutes } from '@/lib/format/minutes';
import type { SlaPolicy } from '@/zero/desk/sla/schema';
import { maxTargetMinutes, policyNameSchema } from '@/zero/desk/sla/fields';
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
  pausesWhileHeld: boolean;
};

/** The fields that hold durations. */
const durationFields = ['first', 'next', 'resolution', 'warn'] as const;
export type DurationField = (typeof durationFields)[number];

/** What the form starts with. */
export function draftOf(policy: SlaPolicy | undefined): PolicyDraft {
  const hours = policy?.hours ?? 'business';
  const write = (minutes: number | null | undefined) =>
    minutes === null || minutes === undefined ? '' : formatMinutes(minutes, hours === 'calendar');
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
    pausesWhileHeld: policy?.pausesWhileHeld ?? false,
  };
}

/** Which tickets the draft is for; a facet without a choice does not narrow. */
export const conditionsOf = ({ priorities, typeIds, clientIds }: PolicyDraft) => ({
  ...(priorities.length > 0 && { priorities }),
  ...(typeIds.length > 0 && { typeIds }),
  ...(clientIds.length > 0 && { clientIds }),
});

/** Why a duration makes no sense, in words; undefined where it does. An empty SLA target is none. */
export function durationError(draft: PolicyDraft, field: DurationField): string | undefined {
  const text = draft[field].trim();
  if (text === '') return undefined;
  const minutes = parseMinutes(text, draft.hours === 'calendar');
  if (minutes === undefined) {
    return draft.hours === 'business' && /\d\s*d/i.test(text)
      ? 'Write opening hours, such as 18 h.'
      : 'Write it as 4 h or 90 m.';
  }
  if (minutes > maxTargetMinutes) return 'At most a year.';
  return minutes === 0 && field !== 'warn' ? 'At least a minute.' : undefined;
}

type Taken = readonly { id: string; name: string }[];

/** Reads a draft; `ownId` names the policy whose own name is not taken. */
export const policySchema = (taken: Taken, ownId?: string) => {
  const message = 'There is a policy of this name already.';
  const nameSchema = freeName(policyNameSchema, { among: taken, ownId, message });
  const minutesIn = (draft: PolicyDraft, field: DurationField) =>
    draft[field].trim() === ''
      ? null
      : (parseMinutes(draft[field], draft.hours === 'calendar') ?? null);
  return draftSchema(
    (draft: PolicyDraft) => ({
      name: validationMessage(nameSchema, draft.name),
      ...Object.fromEntries(durationFields.map((field) => [field, durationError(draft, field)])),
      root: [draft.first, draft.next, draft.resolution].some((text) => text.trim())
        ? undefined
        : 'A policy needs at least one target.',
    }),
    (draft) => ({
      name: draft.name.trim(),
      isActive: draft.isActive,
      conditions: conditionsOf(draft),
      hours: draft.hours,
      firstResponseMinutes: minutesIn(draft, 'first'),
      nextResponseMinutes: minutesIn(draft, 'next'),
      resolutionMinutes: minutesIn(draft, 'resolution'),
      warnMinutes: minutesIn(draft, 'warn') ?? 0,
      pausesWhileHeld: draft.pausesWhileHeld,
    }),
  );
};
