import type { IncidentEventKind, IncidentStatus } from '@/zero/incidents/incident/values';
import { minute } from '../calendar';
import type { Random } from '../random';
import type { IncidentText } from './incident-texts';

/** How an incident of the demo goes; times in milliseconds since the epoch. */
export type SeedIncident = {
  id: string;
  number: number;
  text: IncidentText;
  severity: number;
  status: IncidentStatus;
  at: number;
  impactStartedAt: number | null;
  detectedAt: number | null;
  declaredAt: number | null;
  acknowledgedAt: number | null;
  identifiedAt: number | null;
  mitigatedAt: number | null;
  resolvedAt: number | null;
  closedAt: number | null;
  reporterId: string;
  commanderId: string | null;
  communicationsId: string;
  mergedIntoId: string | null;
};

type SeedEvent = {
  at: number;
  kind: IncidentEventKind;
  actor_id: string;
  body?: string;
  from_value?: string | null;
  to_value?: string | null;
};

const updates = [
  'Checking the dashboards of the last hour.',
  'Error rate is still above 5 percent.',
  'Two clients wrote in. Their tickets are with the first line.',
  'No change in the last ten minutes.',
  'The numbers go down since the change.',
];

/** What happened to it, in order. */
export function timelineOf(source: Random, incident: SeedIncident): SeedEvent[] {
  const { text, reporterId, declaredAt, acknowledgedAt, identifiedAt } = incident;
  const commanderId = incident.commanderId ?? reporterId;
  const begun = declaredAt ?? incident.at;
  const events: SeedEvent[] = [
    {
      at: begun,
      kind: 'declared',
      actor_id: reporterId,
      to_value: declaredAt === null ? 'triage' : 'investigating',
    },
    { at: begun + minute / 2, kind: 'noted', actor_id: reporterId, body: text.symptom },
  ];
  const note = (at: number, body: string) =>
    events.push({ at, kind: 'noted', actor_id: commanderId, body });
  const go = (at: number, from: IncidentStatus, to: IncidentStatus) =>
    events.push({
      at,
      kind: 'status_changed',
      actor_id: commanderId,
      from_value: from,
      to_value: to,
    });
  if (
    incident.status === 'merged' ||
    incident.status === 'declined' ||
    incident.status === 'canceled'
  ) {
    const from = declaredAt === null ? 'triage' : 'investigating';
    if (incident.status === 'merged') {
      events.push({
        at: begun + 6 * minute,
        kind: 'merged',
        actor_id: commanderId,
        from_value: incident.id,
        to_value: incident.mergedIntoId,
      });
    } else go(begun + 6 * minute, from, incident.status);
    return events;
  }
  if (acknowledgedAt !== null) {
    events.push({
      at: acknowledgedAt,
      kind: 'commander_changed',
      actor_id: commanderId,
      to_value: commanderId,
    });
    for (let count = source.int(1, 3), at = acknowledgedAt; count > 0; count--) {
      at += Math.floor((1 + source.unit() * 3) * minute);
      if (identifiedAt !== null && at >= identifiedAt) break;
      note(at, source.pick(updates));
    }
  }
  if (identifiedAt !== null) {
    go(identifiedAt, 'investigating', 'identified');
    note(identifiedAt + 1, text.cause);
  }
  if (incident.mitigatedAt !== null) {
    note(incident.mitigatedAt - 1, text.fix);
    go(incident.mitigatedAt, 'identified', 'monitoring');
  }
  if (incident.resolvedAt !== null) go(incident.resolvedAt, 'monitoring', 'resolved');
  if (incident.closedAt !== null) go(incident.closedAt, 'resolved', 'closed');
  return events.sort((a, b) => a.at - b.at);
}
