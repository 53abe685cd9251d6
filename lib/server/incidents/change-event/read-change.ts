import { z } from 'zod';
import { changeSourceLimit, changeSummaryLimit } from '@/zero/incidents/change-event/values';
import type { AlertLink } from '@/zero/incidents/alert/values';
import { cleanText, linksOf, timeOf } from '../alert/formats/event';
import { redactPayload, redactText } from '../alert/formats/redact-payload';

const linkSchema = z.looseObject({ href: z.unknown().optional(), text: z.unknown().optional() });

const eventSchema = z.looseObject({
  routing_key: z.string("'routing_key' is missing or blank"),
  payload: z.looseObject(
    {
      summary: z
        .string("'payload.summary' is missing or blank")
        .trim()
        .min(1, "'payload.summary' is missing or blank")
        .max(
          changeSummaryLimit,
          `Length of 'payload.summary' is incorrect (should be at most ${changeSummaryLimit} characters)`,
        ),
      source: z.string("'payload.source' is invalid (must be a string)").nullish(),
      timestamp: z.string("'payload.timestamp' is invalid (must be a string)").nullish(),
      custom_details: z.unknown().optional(),
    },
    "'payload' is missing or blank",
  ),
  links: z.array(linkSchema).nullish(),
});

/** A change as it is kept. */
export type Change = {
  summary: string;
  source: string;
  links: readonly AlertLink[];
  details: unknown;
  /** Milliseconds since the epoch. */
  occurredAt: number;
};

/** Reads the body of PagerDuty's change events, or says what is wrong with it. */
export function readChange(
  body: unknown,
  now: number,
): { routingKey: string; change: Change } | { errors: string[] } {
  const parsed = eventSchema.safeParse(body);
  if (!parsed.success) return { errors: parsed.error.issues.map(({ message }) => message) };
  const { routing_key: routingKey, payload, links } = parsed.data;
  const change = {
    summary: redactText(cleanText(payload.summary, changeSummaryLimit)) || 'Untitled change',
    source: redactText(cleanText(payload.source ?? '', changeSourceLimit)),
    links: linksOf(links ?? []),
    details: redactPayload(payload.custom_details ?? null),
    occurredAt: timeOf(payload.timestamp, now),
  };
  return {
    routingKey,
    change: { ...change, summary: change.summary.slice(0, changeSummaryLimit) },
  };
}
