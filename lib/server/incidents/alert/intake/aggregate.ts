import { newId } from '@/zero/core/ids';
import type { AlertSeverity, AlertStatus } from '@/zero/incidents/alert/values';
import { alertSeverities } from '@/zero/incidents/alert/values';
import type { IntegrationKind } from '@/zero/incidents/integration/values';
import type { AlertEvent } from '../formats/event';

/** An event and by which integration it came. */
export type ReceivedEvent = {
  event: AlertEvent;
  integrationId: string;
  apiKeyId: string;
  source: IntegrationKind;
  /** Milliseconds since the epoch. */
  receivedAt: number;
};

/** What the events of a batch need to know of an open alert. */
export type OpenAlert = {
  id: string;
  dedupKey: string;
  status: AlertStatus;
  severity: AlertSeverity;
};

/** What a batch makes of one alert. */
export type AlertChange = {
  id: string;
  isNew: boolean;
  /** What it was before these events, or is opened as. */
  before: AlertStatus;
  /** Undefined for a new one. */
  severityBefore: AlertSeverity | undefined;
  status: AlertStatus;
  dedupKey: string;
  /** Events to add to its count. */
  count: number;
  /** The last trigger, whose title, severity and labels the alert shows; undefined where none came. */
  shown: ReceivedEvent | undefined;
  first: ReceivedEvent;
  last: ReceivedEvent;
  acknowledgedAt: number | undefined;
  resolvedAt: number | undefined;
};

/** Under this key a service counts the alerts that it opens beyond its limit. */
export const floodKey = 'opsdesk:flood';

/** New alerts of a service in a minute; what is more is counted in one alert, so that no flood fills the screen. */
export const newAlertsPerMinute = 100;

/**
 * What events in their order do to a service's alerts, one change for each alert however many events it got.
 * @param budget how many alerts may be opened
 * @param opensAs what a new alert is
 */
export function aggregate(
  events: readonly ReceivedEvent[],
  alerts: readonly OpenAlert[],
  budget: number,
  opensAs: 'triggered' | 'suppressed' = 'triggered',
): AlertChange[] {
  const open = new Map<string, AlertChange | OpenAlert>(
    alerts.map((alert) => [alert.dedupKey, alert]),
  );
  const changes: AlertChange[] = [];
  let left = budget;

  const changeOf = (key: string, received: ReceivedEvent): AlertChange | undefined => {
    const found = open.get(key);
    if (!found) return undefined;
    if ('first' in found) return found;
    return started(key, received, {
      id: found.id,
      isNew: false,
      status: found.status,
      severityBefore: found.severity,
    });
  };
  const started = (
    dedupKey: string,
    received: ReceivedEvent,
    {
      id,
      isNew,
      status,
      severityBefore,
    }: Pick<AlertChange, 'id' | 'isNew' | 'status' | 'severityBefore'>,
  ) => {
    const change: AlertChange = {
      id,
      isNew,
      before: status,
      severityBefore,
      status,
      dedupKey,
      count: 0,
      shown: undefined,
      first: received,
      last: received,
      acknowledgedAt: undefined,
      resolvedAt: undefined,
    };
    changes.push(change);
    open.set(dedupKey, change);
    return change;
  };
  const opened = (key: string, received: ReceivedEvent) => {
    if (key !== floodKey) left -= 1;
    return started(key, received, {
      id: newId(),
      isNew: true,
      status: opensAs,
      severityBefore: undefined,
    });
  };

  for (const received of events) {
    const { action, dedupKey } = received.event;
    if (action !== 'trigger') {
      const change = changeOf(dedupKey, received);
      if (change) end(change, received, open);
      continue;
    }
    const isFlood = !open.has(dedupKey) && left <= 0;
    const key = isFlood ? floodKey : dedupKey;
    const shown = isFlood ? floodOf(received) : received;
    const change = changeOf(key, shown) ?? opened(key, shown);
    change.count += 1;
    change.last = shown;
    change.shown = isFlood ? worse(change.shown, shown) : shown;
  }
  return changes;
}

/** Acknowledges or resolves what an event is about. */
function end(
  change: AlertChange,
  received: ReceivedEvent,
  open: Map<string, AlertChange | OpenAlert>,
) {
  change.last = received;
  if (received.event.action === 'resolve') {
    change.status = 'resolved';
    change.resolvedAt = received.receivedAt;
    open.delete(change.dedupKey);
  } else if (change.status === 'triggered') {
    change.status = 'acknowledged';
    change.acknowledgedAt = received.receivedAt;
  }
}

const floodOf = (received: ReceivedEvent): ReceivedEvent => ({
  ...received,
  event: {
    ...received.event,
    dedupKey: floodKey,
    title: `More than ${newAlertsPerMinute} new alerts in a minute: the rest is counted here`,
    group: null,
    labels: {},
    links: [],
  },
});

const rank = (severity: AlertSeverity) => alertSeverities.indexOf(severity);

/** The more urgent of two, the later one where they are alike. */
const worse = (before: ReceivedEvent | undefined, after: ReceivedEvent) =>
  before && rank(before.event.severity) < rank(after.event.severity) ? before : after;
