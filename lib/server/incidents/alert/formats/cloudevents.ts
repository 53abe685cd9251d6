import { z } from 'zod';
import { parseJson } from '@/lib/json';
import {
  type AlertEventAction,
  alertGroupLimit,
  alertTitleLimit,
  dedupKeyLimit,
} from '@/zero/incidents/alert/values';
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
import { actionOf, objectOf, readFields } from './generic';
import { redactPayload, redactText } from './redact-payload';

const attribute = (name: string) =>
  z.string(`CloudEvents need “${name}”.`).trim().min(1, `CloudEvents need “${name}”.`).max(1_000);

const eventSchema = z.looseObject({
  specversion: z.literal('1.0', 'Only specversion 1.0 is known.'),
  id: attribute('id'),
  source: attribute('source'),
  type: attribute('type'),
  subject: z.string().max(1_000).nullish(),
  time: z.string().nullish(),
  severity: z.string().nullish(),
  data: z.unknown().optional(),
});
type CloudEvent = z.infer<typeof eventSchema>;

type Received = { headers: Pick<Headers, 'get' | 'forEach'>; text: string };

/** Reads CloudEvents 1.0 in any content mode: binary, structured or batched. */
export function readCloudEvents({ headers, text }: Received, now: number): ParsedEvents {
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type?.startsWith('application/cloudevents-batch')) return readBatch(parseJson(text), now);
  if (type?.startsWith('application/cloudevents'))
    return readAll([parseJson(text)], now, () => '#');
  return readAll([binaryEvent(headers, text)], now, () => '#');
}

function readBatch(body: unknown, now: number): ParsedEvents {
  const batch = z
    .array(z.unknown(), 'Send a list of events.')
    .max(eventsLimit, `Send at most ${eventsLimit} events.`)
    .safeParse(body);
  if (!batch.success) return { errors: errorsOf(batch.error) };
  return readAll(batch.data, now, (index) => `#/${index}`);
}

function readAll(
  sent: readonly unknown[],
  now: number,
  at: (index: number) => string,
): ParsedEvents {
  const errors: FormatError[] = [];
  const events = sent.flatMap((each, index) => {
    const parsed = eventSchema.safeParse(each);
    if (parsed.success) return [alertOf(parsed.data, now)];
    errors.push(...errorsOf(parsed.error, at(index)));
    return [];
  });
  return errors.length > 0 ? { errors } : { events };
}

/** The attributes from `ce-` headers, with the body as data. */
function binaryEvent(headers: Received['headers'], text: string): Record<string, unknown> {
  const event: Record<string, unknown> = {};
  headers.forEach((value, name) => {
    if (name.startsWith('ce-')) event[name.slice(3)] = decoded(value);
  });
  const data = parseJson(text);
  return { ...event, data: data === undefined && text !== '' ? text : data };
}

/** Values of headers are percent-encoded where they are not plain ASCII. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function alertOf(event: CloudEvent, now: number): AlertEvent {
  const { id, source, type, subject, time, severity } = event;
  const data = objectOf(event.data) ?? {};
  const fields = readFields(data);
  const [stem, action] = readType(type);
  const text = typeof event.data === 'string' ? event.data : '';
  const title = fields.title || text || [stem, subject].filter(Boolean).join(': ');
  const key = fields.dedupKey || `${source} ${subject ?? ''} ${stem}`;
  return {
    action: action ?? actionOf(fields.state) ?? 'trigger',
    dedupKey: cleanText(key, dedupKeyLimit),
    title: redactText(cleanText(title, alertTitleLimit)),
    severity: severityOf(fields.severity ?? severity),
    group: cleanText(fields.group || source, alertGroupLimit),
    occurredAt: timeOf(time, now),
    labels: labelsOf(
      redactPayload({ source, type, subject }) as object,
      redactPayload(objectOf(data['labels'])) as object,
    ),
    links: linksOf([{ href: data['url'] }]),
    deliveryKey: cleanText(`${source} ${id}`, dedupKeyLimit),
    payload: redactPayload(event),
  };
}

/** A type like `com.example.disk.resolved` says what happened by its last word. */
function readType(type: string): [stem: string, action: AlertEventAction | undefined] {
  const parts = type.split('.');
  const action = parts.length > 1 ? actionOf(parts.at(-1) ?? '') : undefined;
  return action ? [parts.slice(0, -1).join('.'), action] : [type, undefined];
}
