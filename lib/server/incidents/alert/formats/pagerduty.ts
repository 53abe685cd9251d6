import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  alertEventActions,
  alertGroupLimit,
  alertSeverities,
  alertTitleLimit,
  dedupKeyLimit,
} from '@/zero/incidents/alert/values';
import { type AlertEvent, cleanText, labelsOf, linksOf, timeOf } from './event';
import { redactPayload, redactText } from './redact-payload';

const textOrNothing = z.string().nullish();

const payloadSchema = z.looseObject({
  summary: z.string(),
  source: z.string(),
  severity: z.enum(alertSeverities),
  timestamp: textOrNothing,
  component: textOrNothing,
  group: textOrNothing,
  class: textOrNothing,
  custom_details: z.unknown().optional(),
});

const linkSchema = z.looseObject({ href: z.unknown().optional(), text: z.unknown().optional() });

const eventSchema = z.looseObject({
  routing_key: z.string(),
  event_action: z.enum(alertEventActions),
  dedup_key: textOrNothing,
  payload: payloadSchema.optional(),
  links: z.array(linkSchema).nullish(),
  client: textOrNothing,
  client_url: textOrNothing,
});

/** An event and the key that it is sent with, or what is wrong with it in PagerDuty's words. */
export type PagerDutyEvent = { routingKey: string; event: AlertEvent } | { errors: string[] };

/** Reads the body of PagerDuty's Events API v2. */
export function readPagerDuty(body: unknown, now: number): PagerDutyEvent {
  const errors = problemsOf(body);
  const parsed = eventSchema.safeParse(body);
  if (errors.length > 0 || !parsed.success) {
    return { errors: errors.length > 0 ? errors : ['Event object is invalid'] };
  }
  const { routing_key: routingKey, event_action: action, payload, ...more } = parsed.data;
  const key = cleanText(more.dedup_key ?? '', dedupKeyLimit);
  const { custom_details: details, ...fields } = payload ?? { custom_details: undefined };
  const event: AlertEvent = {
    action,
    dedupKey: key || randomUUID().replaceAll('-', ''),
    title: redactText(cleanText(payload?.summary ?? '', alertTitleLimit)) || 'Untitled alert',
    severity: payload?.severity ?? 'error',
    group: cleanText(payload?.group ?? '', alertGroupLimit) || null,
    occurredAt: timeOf(payload?.timestamp, now),
    labels: labelsOf(
      labelled(fields),
      redacted(typeof details === 'object' ? details : { details }),
    ),
    links: linksOf([
      ...(more.links ?? []),
      ...(more.client_url ? [{ href: more.client_url, text: more.client }] : []),
    ]),
    deliveryKey: null,
    payload: redactPayload(body),
  };
  return { routingKey, event };
}

const labelled = ({ source, component, class: kind }: Partial<z.infer<typeof payloadSchema>>) =>
  redacted({ source, component, class: kind });

const redacted = (values: object | null | undefined) => redactPayload(values) as object;

/** The errors in the form in which PagerDuty's API lists them. */
function problemsOf(body: unknown): string[] {
  const event = objectOf(body);
  if (!event) return ['Event object format is unrecognized. Missing or not an object'];
  const errors = [missing(event, 'routing_key'), missing(event, 'event_action')];
  const action = event['event_action'];
  if (isGiven(action) && !alertEventActions.some((known) => known === action)) {
    errors.push(
      `'event_action' is invalid (must be one of the following: ${listed(alertEventActions)})`,
    );
  }
  const key = event['dedup_key'];
  if (isGiven(key) && typeof key !== 'string')
    errors.push("'dedup_key' is invalid (must be a string)");
  if (typeof key === 'string' && key.length > dedupKeyLimit) {
    errors.push(
      `Length of 'dedup_key' is incorrect (should be at most ${dedupKeyLimit} characters)`,
    );
  }
  if (action === 'trigger') errors.push(...problemsOfPayload(event['payload']));
  else if ((action === 'acknowledge' || action === 'resolve') && !isGiven(key)) {
    errors.push("'dedup_key' is missing or blank");
  }
  return errors.filter((error) => error !== undefined);
}

function problemsOfPayload(given: unknown): (string | undefined)[] {
  const payload = objectOf(given);
  if (!payload) return ["'payload' is missing or blank"];
  const { severity } = payload;
  const isKnown = alertSeverities.some((known) => known === severity);
  return [
    missing(payload, 'summary', 'payload.'),
    missing(payload, 'source', 'payload.'),
    missing(payload, 'severity', 'payload.'),
    isGiven(severity) && !isKnown
      ? `'payload.severity' is invalid (must be one of the following: ${listed(alertSeverities)})`
      : undefined,
  ];
}

const missing = (from: Readonly<Record<string, unknown>>, name: string, prefix = '') =>
  isGiven(from[name]) ? undefined : `'${prefix}${name}' is missing or blank`;

const isGiven = (value: unknown) =>
  value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== '');

const listed = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

const objectOf = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
