import { z } from 'zod';
import {
  type AlertEventAction,
  type AlertLabels,
  type AlertLink,
  type AlertSeverity,
  alertEventActions,
  alertGroupLimit,
  alertLabelLimit,
  alertLabelsLimit,
  alertLinkLimit,
  alertLinksLimit,
  alertSeverities,
  alertTitleLimit,
  dedupKeyLimit,
} from '@/zero/incidents/alert/values';

/** What a monitoring system reports, whatever its format. */
export type AlertEvent = {
  /** Events of one key belong to one alert while it is open. */
  dedupKey: string;
  action: AlertEventAction;
  title: string;
  severity: AlertSeverity;
  /** What the sender groups alerts by; null for none. */
  group: string | null;
  /** Milliseconds since the epoch. */
  occurredAt: number;
  labels: AlertLabels;
  links: readonly AlertLink[];
  /** The same delivery sent again has the same; null where the format names none. */
  deliveryKey: string | null;
  /** As it was sent, without secrets. */
  payload?: unknown;
};

/** An event between intake and worker. */
export const alertEventSchema: z.ZodType<AlertEvent, AlertEvent> = z.object({
  dedupKey: z.string().min(1).max(dedupKeyLimit),
  action: z.enum(alertEventActions),
  title: z.string().min(1).max(alertTitleLimit),
  severity: z.enum(alertSeverities),
  group: z.string().max(alertGroupLimit).nullable(),
  occurredAt: z.number().int(),
  labels: z.record(z.string(), z.string()),
  links: z.array(z.object({ href: z.string(), text: z.string() })),
  deliveryKey: z.string().max(dedupKeyLimit).nullable(),
  payload: z.unknown().optional(),
});

/** What is wrong with a field, by a JSON pointer. */
export type FormatError = { pointer: string; detail: string };
export type ParsedEvents = { events: AlertEvent[] } | { errors: FormatError[] };

/** Alerts of one request. */
export const eventsLimit = 500;

/** How far from now a sender's clock may be before its time is replaced by ours. */
const clockLimitMs = 24 * 3_600_000;

/** Text that Postgres stores, of at most `limit` characters. */
export const cleanText = (text: string, limit: number): string =>
  text.toWellFormed().replaceAll('\u0000', '').trim().slice(0, limit).toWellFormed();

/** The time that was sent, or ours where there is none or it is more than a day away. */
export function timeOf(sent: unknown, now: number): number {
  const at = typeof sent === 'string' ? Date.parse(withColonOffset(sent)) : Number.NaN;
  return Number.isNaN(at) || Math.abs(at - now) > clockLimitMs ? now : at;
}

/** PagerDuty's examples write +0000, which `Date.parse` need not know. */
const withColonOffset = (text: string) => text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2');

const severityWords: Readonly<Record<string, AlertSeverity>> = {
  critical: 'critical',
  crit: 'critical',
  page: 'critical',
  fatal: 'critical',
  emergency: 'critical',
  disaster: 'critical',
  error: 'error',
  err: 'error',
  high: 'error',
  major: 'error',
  warning: 'warning',
  warn: 'warning',
  medium: 'warning',
  minor: 'warning',
  info: 'info',
  information: 'info',
  informational: 'info',
  low: 'info',
  notice: 'info',
  none: 'info',
  debug: 'info',
};

/** The severity that a word of the sender stands for; `error` for one that is unknown. */
export const severityOf = (word: unknown): AlertSeverity =>
  severityWords[typeof word === 'string' ? word.trim().toLowerCase() : ''] ?? 'error';

/** The scalar values of an object as labels, without secrets; nested values stay in the payload. */
export function labelsOf(...sources: (object | null | undefined)[]): AlertLabels {
  const entries = sources.flatMap((source) =>
    Object.entries(source ?? {}).flatMap(([name, value]: [string, unknown]) => {
      const key = cleanText(name, 100);
      const isScalar = ['string', 'number', 'boolean'].includes(typeof value);
      const text = isScalar ? cleanText(String(value), alertLabelLimit) : '';
      return key === '' || text === '' ? [] : [[key, text] as const];
    }),
  );
  return Object.fromEntries(entries.slice(0, alertLabelsLimit));
}

/** The links whose addresses a browser may open. */
export function linksOf(sent: readonly { href?: unknown; text?: unknown }[]): AlertLink[] {
  return sent
    .flatMap(({ href, text }) => {
      if (typeof href !== 'string' || href.length > alertLinkLimit) return [];
      const address = URL.parse(href);
      if (!address || !['http:', 'https:'].includes(address.protocol)) return [];
      // A password in an address would be shown to everybody who sees the alert.
      address.username = '';
      address.password = '';
      const shown = typeof text === 'string' ? cleanText(text, 200) : '';
      return [{ href: address.href, text: shown || address.host }];
    })
    .slice(0, alertLinksLimit);
}

/** What zod found, by JSON pointers into the body. */
export const errorsOf = (error: z.core.$ZodError, prefix = '#'): FormatError[] =>
  error.issues.map(({ path, message }) => ({
    pointer: [prefix, ...path.map(escaped)].join('/'),
    detail: message,
  }));

const escaped = (key: PropertyKey) => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
