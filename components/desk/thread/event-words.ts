import { snoozedWords } from '@/components/desk/ticket/snooze-times';
import { priorityWord } from '@/components/desk/ticket/priority';
import { statusWord } from '@/components/desk/ticket/status';
import { type SlaTarget, slaTargets } from '@/zero/desk/sla/values';
import { ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';
import type { ThreadEvent } from './types';

/** Names for the ids that events carry: people, types and teams. */
export type Names = ReadonlyMap<string, string>;

type Change = Pick<ThreadEvent, 'kind' | 'actorId' | 'fromValue' | 'toValue'>;

/** What happened, to stand after the name of who did it: "assigned this to Bo". */
export function eventWords(event: Change, names: Names): string {
  const { kind, actorId, fromValue, toValue } = event;
  switch (kind) {
    case 'assigned':
      if (toValue === null) return 'unassigned this';
      if (toValue === actorId) return 'took this';
      return `assigned this to ${nameOf(toValue, names, 'someone else')}`;
    case 'status_changed':
      return statusChangeWords(toValue);
    case 'reopened':
      return 'reopened this';
    case 'priority_changed':
      return `set priority to ${priorityName(toValue)}`;
    case 'type_changed':
      if (toValue === null) return 'removed the type';
      return `set type to ${nameOf(toValue, names, 'another')}`;
    case 'team_changed':
      if (toValue === null) return `took this from ${nameOf(fromValue, names, 'its team')}`;
      return `moved this to ${nameOf(toValue, names, 'another team')}`;
    case 'created':
      return 'opened this';
    case 'replied':
      return 'replied';
    case 'noted':
      return 'wrote an internal note';
    case 'updated':
      return 'updated this';
    case 'title_changed':
      return `renamed this to “${toValue ?? ''}”`;
    case 'client_changed':
      return `moved this to ${nameOf(toValue, names, 'another client')}`;
    case 'requester_changed':
      return toValue === null
        ? 'removed the requester'
        : `set the requester to ${nameOf(toValue, names, 'someone else')}`;
    case 'merged':
      return toValue === null
        ? `merged #${fromValue ?? ''} into this`
        : `merged this into #${toValue}`;
    case 'unmerged':
      return toValue === null
        ? `separated this from #${fromValue ?? ''}`
        : `separated #${toValue} from this`;
    case 'snoozed':
      return `snoozed this${snoozeEnd(toValue)}`;
    case 'woken':
      return toValue === 'reply' ? 'ended the snooze by replying' : 'ended the snooze';
    case 'tagged':
      return `added the tag ${nameOf(toValue, names, 'of another name')}`;
    case 'untagged':
      return `removed the tag ${nameOf(fromValue, names, 'of another name')}`;
    case 'related':
      return `linked this with #${toValue ?? ''}`;
    case 'unrelated':
      return `unlinked this from #${fromValue ?? ''}`;
    case 'attached':
      return 'attached a file';
    case 'macro_applied':
      return `applied the macro ${toValue ?? ''}`;
    case 'sla_warned':
      return `warned that ${promiseName(toValue)} is due soon`;
    case 'sla_breached':
      return `noted that ${promiseName(toValue)} is overdue`;
    case 'survey_sent':
      return 'asked the client how it went';
    case 'feedback_left':
      return `rated this ${toValue ?? ''} of 5`;
  }
}

/** Until when, as `snoozeWord` has it. */
function snoozeEnd(value: string | null): string {
  const [, until, reply] = /^(\d+)? ?(reply)?$/.exec(value ?? '') ?? [];
  const words = snoozedWords({
    snoozedUntil: until ? Number(until) : null,
    snoozedUntilReply: reply !== undefined,
  });
  return words && ` ${words}`;
}

/** "A", "A and B", "A, B and C". */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function statusChangeWords(value: string | null): string {
  if (value === 'resolved') return 'resolved this';
  if (value === 'closed') return 'closed this';
  const status = ticketStatuses.find((candidate) => candidate === value);
  return `set status to ${status ? statusWord(status) : (value ?? 'none')}`;
}

function priorityName(value: string | null): string {
  const priority = ticketPriorities.find((candidate) => candidate === value);
  return priority ? priorityWord(priority) : (value ?? 'none');
}

const uuidShape = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

const promiseNames: Record<SlaTarget, string> = {
  first_response: 'the first response',
  next_response: 'the next response',
  resolution: 'the resolution',
};

function promiseName(target: string | null): string {
  const known = slaTargets.find((each) => each === target);
  return known ? promiseNames[known] : 'an answer';
}

// Imported history carries names where the desk's own events carry ids.
function nameOf(value: string | null, names: Names, unknown: string): string {
  if (value === null) return unknown;
  return names.get(value) ?? (uuidShape.test(value) ? unknown : value);
}
