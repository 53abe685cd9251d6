import { formatLocale } from '@/lib/format/number';
import { absoluteTime } from '@/lib/format/time';
import type { IncidentEvent } from '@/zero/incidents/incident/schema';
import { type IncidentTime, incidentTimes } from '@/zero/incidents/incident/times';
import {
  incidentStatuses,
  type ServiceImpact,
  serviceImpacts,
} from '@/zero/incidents/incident/values';
import { impactWords, severityWord, statusWords } from '@/zero/incidents/incident/words';

const list = new Intl.ListFormat(formatLocale, { type: 'conjunction' });

/** Who did it, also where that is no person. */
export const eventActorName = ({
  actor,
  actorType,
}: Pick<IncidentEvent, 'actorType'> & {
  readonly actor?: { readonly name: string } | undefined;
}): string => actor?.name ?? noPerson[actorType];

const noPerson: Record<IncidentEvent['actorType'], string> = {
  member: 'Someone',
  key: 'An API key',
  system: 'Opsdesk',
};

/** The same events as a story: the oldest first. */
export const asStory = <Event extends Pick<IncidentEvent, 'id' | 'createdAt'>>(
  events: readonly Event[],
): Event[] => events.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));

/** Names for the ids that events carry: people, services and incidents. */
export type IncidentNames = ReadonlyMap<string, string>;

type Happened = Pick<
  IncidentEvent,
  'kind' | 'actorId' | 'actorType' | 'fromValue' | 'toValue' | 'incidentId'
>;

/** What happened, to stand after the name of who did it: "took over as scribe". */
export function incidentEventWords(event: Happened, names: IncidentNames): string {
  const { kind, actorId, actorType, fromValue, toValue, incidentId } = event;
  const nameOf = (id: string | null, unknown: string) => names.get(id ?? '') ?? unknown;
  const role = (word: string) => {
    if (toValue === null) return `removed ${nameOf(fromValue, 'someone')} as ${word}`;
    if (toValue === actorId) return `took over as ${word}`;
    return `made ${nameOf(toValue, 'someone else')} ${word}`;
  };
  switch (kind) {
    case 'declared': {
      if (actorType === 'system') return declaredByRule(fromValue, nameOf);
      return toValue === 'triage' ? 'reported this incident' : 'declared this incident';
    }
    case 'noted':
      return 'wrote a note';
    case 'status_changed':
      return statusChange(fromValue, toValue);
    case 'severity_changed':
      return `changed the severity from ${severityWord(fromValue ?? '?')} to ${severityWord(toValue ?? '?')}`;
    case 'title_changed':
      return `changed the title to “${toValue ?? ''}”`;
    case 'summary_changed':
      return 'changed the summary';
    case 'times_changed':
      return timeChange(toValue ?? '');
    case 'service_changed': {
      const name = nameOf(fromValue, 'a service');
      const impact = serviceImpacts.find((each) => each === toValue);
      return impact ? `set ${name} to ${impactWord(impact)}` : `took ${name} off this incident`;
    }
    case 'alert_linked':
      return actorType === 'system'
        ? `linked the alert “${toValue ?? ''}” by the grouping rule of its service`
        : `linked the alert “${toValue ?? ''}”`;
    case 'alert_unlinked':
      return `unlinked the alert “${toValue ?? ''}”`;
    case 'commander_changed':
      return role('incident commander');
    case 'communications_changed':
      return role('communications lead');
    case 'scribe_changed':
      return role('scribe');
    case 'merged':
      return fromValue === incidentId
        ? `merged this into ${nameOf(toValue, 'another incident')}`
        : `merged ${nameOf(fromValue, 'another incident')} into this`;
    case 'review_changed':
      return reviewChange(fromValue, toValue);
    case 'paged':
      return `paged ${list.format((toValue ?? '').split(' ').map((id) => nameOf(id, 'someone')))}`;
    case 'acknowledged':
      return 'acknowledged this incident';
    case 'follow_up_added':
      return `added the follow-up “${toValue ?? ''}”`;
  }
}

type NameOf = (id: string | null, unknown: string) => string;

/** `value` is the service and the severity of its rule. */
function declaredByRule(value: string | null, nameOf: NameOf): string {
  const [serviceId = '', severity = ''] = (value ?? '').split(' ');
  const name = nameOf(serviceId, 'a service');
  return severity === 'info'
    ? `declared this incident by the rule of ${name}: each alert`
    : `declared this incident by the rule of ${name}: alerts of severity ${severity} or worse`;
}

function reviewChange(from: string | null, to: string | null): string {
  if (to === 'published') return 'published the review';
  if (to === 'in_review') return 'asked for comments on the review';
  return from === null ? 'began the review' : 'took the review back to a draft';
}

const impactWord = (impact: ServiceImpact) => impactWords[impact].toLowerCase();

function statusChange(from: string | null, to: string | null): string {
  const status = incidentStatuses.find((each) => each === to);
  const isOver = from === 'resolved' || from === 'closed';
  if (isOver && to === 'investigating') return 'reopened this incident';
  if (to === 'resolved') return 'resolved this incident';
  if (to === 'closed') return 'closed this incident';
  return `changed the status to ${status ? statusWords[status].toLowerCase() : (to ?? 'none')}`;
}

export const timeWords: Record<IncidentTime, string> = {
  impactStartedAt: 'Impact started',
  detectedAt: 'Detected',
  declaredAt: 'Declared',
  acknowledgedAt: 'Acknowledged',
  mitigatedAt: 'Mitigated',
  resolvedAt: 'Resolved',
  closedAt: 'Closed',
};

function timeChange(value: string): string {
  const [name, iso] = value.split(' ');
  const time = incidentTimes.find((each) => each === name);
  const word = time ? timeWords[time].toLowerCase() : 'a time';
  return iso ? `set “${word}” to ${absoluteTime(Date.parse(iso))}` : `cleared “${word}”`;
}
