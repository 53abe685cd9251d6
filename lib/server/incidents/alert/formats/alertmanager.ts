import { createHash } from 'node:crypto';
import { z } from 'zod';
import { alertGroupLimit, alertTitleLimit, dedupKeyLimit } from '@/zero/incidents/alert/values';
import {
  cleanText,
  errorsOf,
  eventsLimit,
  labelsOf,
  linksOf,
  type ParsedEvents,
  severityOf,
  timeOf,
} from './event';
import { redactPayload, redactText } from './redact-payload';

const pairs = z.record(z.string(), z.string());

const alertSchema = z.looseObject({
  status: z.enum(['firing', 'resolved'], 'Send “firing” or “resolved”.'),
  labels: pairs,
  annotations: pairs.nullish(),
  startsAt: z.string().nullish(),
  endsAt: z.string().nullish(),
  generatorURL: z.string().nullish(),
  fingerprint: z.string().nullish(),
});

const groupSchema = z.looseObject({
  version: z.literal('4', 'Only version 4 of the webhook is known.').optional(),
  groupKey: z.string().nullish(),
  externalURL: z.string().nullish(),
  alerts: z
    .array(alertSchema)
    .min(1, 'Send at least one alert.')
    .max(eventsLimit, `Send at most ${eventsLimit} alerts; set max_alerts of the webhook.`),
});

/**
 * Reads the webhook of Prometheus Alertmanager, version 4: each alert of the group is an alert of its own,
 * so that one that is resolved does not resolve the others.
 */
export function readAlertmanager(body: unknown, now: number): ParsedEvents {
  const parsed = groupSchema.safeParse(body);
  if (!parsed.success) return { errors: errorsOf(parsed.error) };
  const { alerts, groupKey, externalURL } = parsed.data;
  return {
    events: alerts.map((alert) => {
      const { labels, annotations } = alert;
      const isResolved = alert.status === 'resolved';
      const title = annotations?.['summary'] ?? labels['alertname'] ?? '';
      return {
        action: isResolved ? 'resolve' : 'trigger',
        dedupKey: cleanText(alert.fingerprint ?? '', dedupKeyLimit) || fingerprintOf(labels),
        title: redactText(cleanText(title, alertTitleLimit)) || 'Untitled alert',
        severity: severityOf(labels['severity']),
        group: cleanText(groupKey ?? '', alertGroupLimit) || null,
        occurredAt: timeOf(isResolved ? alert.endsAt : alert.startsAt, now),
        labels: labelsOf(redactPayload(labels) as object),
        links: linksOf([
          { href: annotations?.['runbook_url'], text: 'Runbook' },
          { href: annotations?.['dashboard_url'], text: 'Dashboard' },
          { href: alert.generatorURL, text: 'Prometheus' },
          { href: externalURL, text: 'Alertmanager' },
        ]),
        deliveryKey: null,
        payload: redactPayload(alert),
      };
    }),
  };
}

/** Stands in for the fingerprint, which old versions leave out. */
const fingerprintOf = (labels: Readonly<Record<string, string>>) =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex')
    .slice(0, 32);
