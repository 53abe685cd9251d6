import { z } from 'zod';
import type { Effect, Effects } from '@/lib/server/zero/effect';
import { targetTypes } from '@/zero/incidents/escalation-policy/values';
import { isOpenStatus } from '@/zero/incidents/incident/machine';
import { incidentPageTypes } from '@/zero/incidents/incident/page';
import { incidentStatuses } from '@/zero/incidents/incident/values';
import { resumeEscalation, stopEscalations } from './follow-alert';
import {
  pageByPolicy,
  pageOne,
  startIncidentEscalations,
  stopIncidentEscalations,
} from './follow-incident';

const resume: Effect = (tx, _cause, { subjectId }) => resumeEscalation(tx, subjectId);

const start: Effect = (tx, _cause, { subjectId }) => startIncidentEscalations(tx, subjectId);

const pageSchema = z.object({
  type: z.enum(incidentPageTypes),
  targetId: z.string(),
});

const page: Effect = async (tx, { args }, { subjectId: incidentId }) => {
  const { type, targetId } = pageSchema.parse(args);
  const target = targetTypes.find((each) => each === type);
  if (target) await pageOne(tx, incidentId, { type: target, targetId });
  else await pageByPolicy(tx, incidentId, targetId);
};

const statusSchema = z.object({ status: z.enum(incidentStatuses) });

/** Whoever takes an incident to another status is at work on it. */
const stopByStatus: Effect = (tx, { args }, { subjectId }) => {
  const { status } = statusSchema.parse(args);
  return stopIncidentEscalations(tx, subjectId, isOpenStatus(status) ? 'acknowledged' : 'resolved');
};

const roleSchema = z.object({ role: z.string(), memberId: z.string().nullable() });

/** A commander is at work on the incident. */
const stopByCommander: Effect = async (tx, { args }, { subjectId }) => {
  const { role, memberId } = roleSchema.parse(args);
  if (role !== 'commander' || memberId === null) return;
  await stopIncidentEscalations(tx, subjectId, 'acknowledged');
};

/** Paging follows what people do with an alert or incident, in the same transaction. */
export const escalationEffects: Effects = {
  'alert.acknowledge': (tx, _cause, { subjectId }) =>
    stopEscalations(tx, [subjectId], 'acknowledged'),
  'alert.resolve': (tx, _cause, { subjectId }) => stopEscalations(tx, [subjectId], 'resolved'),
  'alert.unacknowledge': resume,
  'alert.reopen': resume,
  'incident.declare': start,
  'incident.changeSeverity': start,
  'incident.page': page,
  'incident.acknowledge': (tx, _cause, { subjectId }) =>
    stopIncidentEscalations(tx, subjectId, 'acknowledged'),
  'incident.changeStatus': stopByStatus,
  'incident.assignRole': stopByCommander,
  'incident.merge': (tx, _cause, { subjectId }) =>
    stopIncidentEscalations(tx, subjectId, 'resolved'),
};
