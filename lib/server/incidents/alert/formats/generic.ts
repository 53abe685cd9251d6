import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  type AlertEventAction,
  alertGroupLimit,
  alertTitleLimit,
  dedupKeyLimit,
} from '@/zero/incidents/alert/values';
import type { EventMapping } from '@/zero/incidents/integration/mapping';
import {
  type AlertEvent,
  cleanText,
  errorsOf,
  eventsLimit,
  type FormatError,
  labelsOf,
  linksOf,
  type ParsedEvents,
  severityOf,
  timeOf,
} from './event';
import { redactPayload, redactText } from './redact-payload';

type Fields = Readonly<Record<string, unknown>>;

const oneOrMany = z.union(
  [
    z
      .array(z.record(z.string(), z.unknown(), 'Each event is an object.'))
      .min(1)
      .max(eventsLimit),
    z.record(z.string(), z.unknown()).transform((event) => [event]),
  ],
  `Send an object, or a list of 1 to ${eventsLimit} objects.`,
);

/**
 * Reads alerts of our own form, or of any JSON whose fields a mapping names. Also understood are the forms of
 * GoAlert (`summary`, `dedup`, `action: "close"`) and Grafana OnCall (`alert_uid`, `state: "ok"`).
 */
export function readGeneric(body: unknown, now: number, mapping: EventMapping = {}): ParsedEvents {
  const parsed = oneOrMany.safeParse(body);
  if (!parsed.success) return { errors: errorsOf(parsed.error) };
  const isList = Array.isArray(body);
  const read = parsed.data.map((fields) => readEvent(fields, now, mapping));
  const errors = read.flatMap((result, index) =>
    'error' in result
      ? [
          {
            ...result.error,
            pointer: isList ? `#/${index}${result.error.pointer}` : `#${result.error.pointer}`,
          },
        ]
      : [],
  );
  if (errors.length > 0) return { errors };
  return { events: read.flatMap((result) => ('event' in result ? [result.event] : [])) };
}

/** What a mapping or one of the usual names says of each field. */
export function readFields(fields: Fields, mapping: EventMapping = {}) {
  const read = (field: keyof EventMapping, ...names: string[]) => {
    const path = mapping[field];
    if (path) return valueAt(fields, path);
    return names.map((name) => fields[name]).find((value) => value !== undefined && value !== null);
  };
  return {
    title: textOf(read('title', 'title', 'summary', 'message')),
    dedupKey: textOf(read('dedupKey', 'dedupKey', 'dedup_key', 'dedup', 'alert_uid')),
    severity: read('severity', 'severity', 'level', 'priority'),
    group: textOf(read('group', 'group')),
    state: textOf(read('state', 'action', 'status', 'state')),
    occurredAt: read('occurredAt', 'occurredAt', 'timestamp', 'time'),
  };
}

function readEvent(
  fields: Fields,
  now: number,
  mapping: EventMapping,
): { event: AlertEvent } | { error: FormatError } {
  const { title, dedupKey, severity, group, state, occurredAt } = readFields(fields, mapping);
  if (!title && !dedupKey) {
    const named = mapping.title ? `The mapping finds no title at “${mapping.title}”.` : undefined;
    return { error: { pointer: '/title', detail: named ?? 'Name the alert in “title”.' } };
  }
  const action = actionOf(state);
  if (!action) {
    const detail =
      'Send “trigger”, “acknowledge” or “resolve”, or a state like “ok” or “alerting”.';
    return { error: { pointer: '/action', detail } };
  }
  const event: AlertEvent = {
    action,
    dedupKey: cleanText(dedupKey, dedupKeyLimit) || shortHash(title),
    title: redactText(cleanText(title || dedupKey, alertTitleLimit)) || 'Untitled alert',
    severity: severityOf(severity),
    group: cleanText(group, alertGroupLimit) || null,
    occurredAt: timeOf(occurredAt, now),
    labels: labelsOf(
      redactPayload(objectOf(fields['labels']) ?? objectOf(fields['meta'])) as object,
    ),
    links: linksOf([
      ...(Array.isArray(fields['links']) ? fields['links'].map(objectOf).filter(isLink) : []),
      { href: fields['link_to_upstream_details'] },
    ]),
    deliveryKey: null,
    payload: redactPayload(fields),
  };
  return { event };
}

const words: Readonly<Record<string, AlertEventAction>> = {
  '': 'trigger',
  trigger: 'trigger',
  triggered: 'trigger',
  firing: 'trigger',
  alerting: 'trigger',
  alert: 'trigger',
  problem: 'trigger',
  open: 'trigger',
  down: 'trigger',
  fail: 'trigger',
  failed: 'trigger',
  critical: 'trigger',
  warning: 'trigger',
  acknowledge: 'acknowledge',
  acknowledged: 'acknowledge',
  ack: 'acknowledge',
  resolve: 'resolve',
  resolved: 'resolve',
  close: 'resolve',
  closed: 'resolve',
  ok: 'resolve',
  up: 'resolve',
  normal: 'resolve',
  recovered: 'resolve',
  recovery: 'resolve',
};

/** What a word of the sender stands for; undefined for one that is unknown. */
export const actionOf = (word: string): AlertEventAction | undefined =>
  Object.hasOwn(words, word.trim().toLowerCase()) ? words[word.trim().toLowerCase()] : undefined;

/** The value at names that are separated by dots; digits count in lists. */
function valueAt(fields: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
      return undefined;
    return (value as Fields)[name];
  }, fields);
}

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

/** The value as an object with fields; undefined for anything else. */
export const objectOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined;

const isLink = (link: Fields | undefined): link is Fields => link !== undefined;

/** Stands in for a deduplication key that was not sent. */
const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);
