import type { TagLink } from '@/zero/platform/tag/schema';
import type { Ticket } from './schema';
import type { NearChange, TicketChange } from './change';

/** What a change can change of a ticket, and its undoing brings back. */
export type TicketFields = Pick<
  Ticket,
  'status' | 'priority' | 'assigneeId' | 'typeId' | 'teamId' | 'title' | 'mergedIntoId'
> & {
  /** Until when it sleeps, in milliseconds, and whether an answer wakes it; one fact, as it is set as one. */
  snooze: { until: number | null; untilReply: boolean };
  /** In the order of their ids. */
  tagIds: readonly string[];
};

type SomeFacts = Partial<TicketFields>;

/** What a change did to one ticket: the facts that differ, as they were and as they became. */
export type FieldsChange = { before: SomeFacts; after: SomeFacts };

/** The facts of a ticket's row and of its tags' rows. */
export function fieldsOf(ticket: Ticket, tags: readonly Pick<TagLink, 'tagId'>[]): TicketFields {
  return {
    status: ticket.status,
    priority: ticket.priority,
    assigneeId: ticket.assigneeId,
    typeId: ticket.typeId,
    teamId: ticket.teamId,
    title: ticket.title,
    snooze: { until: ticket.snoozedUntil, untilReply: ticket.snoozedUntilReply },
    mergedIntoId: ticket.mergedIntoId,
    tagIds: tags.map(({ tagId }) => tagId).toSorted(),
  };
}

const notSnoozed = { until: null, untilReply: false };

/** The facts of a ticket once `change` is made of it. */
export function afterChange(facts: TicketFields, change: NearChange): TicketFields {
  switch (change.kind) {
    case 'assign':
      return { ...facts, assigneeId: change.assigneeId };
    case 'status':
      return { ...facts, status: change.status };
    case 'priority':
      return { ...facts, priority: change.priority };
    case 'type':
      return { ...facts, typeId: change.typeId };
    case 'team':
      return { ...facts, teamId: change.teamId };
    case 'tag':
      return { ...facts, tagIds: [...new Set([...facts.tagIds, change.tagId])].toSorted() };
    case 'untag':
      return { ...facts, tagIds: facts.tagIds.filter((id) => id !== change.tagId) };
    case 'snooze':
      return { ...facts, snooze: { until: change.until, untilReply: change.untilReply } };
    case 'wake':
      return { ...facts, snooze: notSnoozed };
  }
}

/** What became different between two looks at one ticket; undefined where nothing did. */
export function changeBetween(before: TicketFields, after: TicketFields): FieldsChange | undefined {
  const names = namesOf(before).filter((name) => !isSame(before[name], after[name]));
  if (names.length === 0) return undefined;
  return { before: pick(before, names), after: pick(after, names) };
}

/** Whether everything that a change set is still as it left it, so that undoing overwrites nobody. */
export const isUntouched = (now: TicketFields, { after }: FieldsChange) =>
  namesOf(after).every((name) => isSame(now[name], after[name]));

/** The changes that bring back what was before. */
export function undoing({ before, after }: FieldsChange): TicketChange[] {
  const { status, priority, assigneeId, typeId, teamId, snooze } = before;
  // Unmerging itself brings the rest back.
  if (before.mergedIntoId === null) return [{ kind: 'unmerge' }];
  const changes: TicketChange[] = [];
  if (assigneeId !== undefined) changes.push({ kind: 'assign', assigneeId });
  if (teamId !== undefined) changes.push({ kind: 'team', teamId });
  if (typeId !== undefined) changes.push({ kind: 'type', typeId });
  if (priority !== undefined) changes.push({ kind: 'priority', priority });
  if (status !== undefined) changes.push({ kind: 'status', status });
  const { tagIds: was = [] } = before;
  const { tagIds: is = [] } = after;
  for (const tagId of was) if (!is.includes(tagId)) changes.push({ kind: 'tag', tagId });
  for (const tagId of is) if (!was.includes(tagId)) changes.push({ kind: 'untag', tagId });
  // A solved ticket cannot be put to sleep, so its status comes first.
  if (snooze) {
    const isNotSnoozed = snooze.until === null && !snooze.untilReply;
    changes.push(isNotSnoozed ? { kind: 'wake' } : { kind: 'snooze', ...snooze });
  }
  return changes;
}

const namesOf = (facts: SomeFacts) => Object.keys(facts) as (keyof TicketFields)[];

const pick = (facts: TicketFields, names: (keyof TicketFields)[]): SomeFacts =>
  Object.fromEntries(names.map((name) => [name, facts[name]]));

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
