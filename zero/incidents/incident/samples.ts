import { newId } from '@/zero/core/ids';
import {
  id,
  managers,
  organizationId,
  staff,
  type EntitySamples,
} from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

const ofStatus = (status: string, order: string) =>
  `(select id from incident where organization_id = t.organization_id and status = '${status}' order by number ${order} limit 1)`;

export const incidentIds = {
  incidentId: ofStatus('investigating', 'desc'),
  otherIncidentId: ofStatus('closed', 'desc'),
  incidentNoteId: `(select id from incident_event where organization_id = t.organization_id and kind = 'noted' order by id limit 1)`,
} as const;

const filter = { text: '', categories: [], severities: [], serviceIds: [] };

export const incidentSamples: EntitySamples = {
  capabilities: {
    'incident.read': staff,
    'incident.declare': staff,
    'incident.respond': staff,
    'incident.reopen': managers,
  },
  queries: {
    'incident.list': {
      table: 'incident',
      args: [
        { organizationId, filter, limit: 500, start: null },
        {
          organizationId,
          filter: {
            text: '#1',
            categories: ['live'],
            severities: [2],
            serviceIds: [id],
            declaredFrom: 0,
            declaredBefore: 1_900_000_000_000,
          },
          limit: 50,
          start: { createdAt: 1_900_000_000_000, id },
        },
      ],
    },
    'incident.byNumber': { table: 'incident', args: [{ organizationId, number: 1 }] },
    'incident.byId': { table: 'incident', args: [{ organizationId, incidentId: id }] },
    'incident.declaredWithin': {
      table: 'incident',
      args: [{ organizationId, from: 0, to: 1_900_000_000_000 }],
    },
    'incident.timeline': { table: 'incidentEvent', args: [{ organizationId, incidentId: id }] },
  },
  visible: {
    incident: internalOf('r'),
    incident_service: internalOf('r'),
    incident_event: internalOf('r'),
  },
  writes: {
    'incident.declare': {
      may: staff,
      creates: 'incidentId',
      args: ({ serviceId }) => ({
        id: newId(),
        title: 'Sign-in fails',
        summary: '',
        severity: 2,
        isTriage: false,
        services: [{ serviceId, impact: 'degraded' }],
      }),
    },
    'incident.changeStatus': {
      may: staff,
      args: ({ incidentId }) => ({ incidentId, status: 'identified' }),
    },
    'incident.changeSeverity': {
      may: staff,
      args: ({ incidentId }) => ({ incidentId, severity: 5 }),
    },
    'incident.changeTitle': {
      may: staff,
      args: ({ incidentId }) => ({ incidentId, title: 'Sign-in fails again' }),
    },
    'incident.changeSummary': {
      may: staff,
      args: ({ incidentId }) => ({ incidentId, summary: 'Nobody can sign in.' }),
    },
    'incident.changeTimes': {
      may: staff,
      args: ({ incidentId }) => ({ incidentId, times: { impactStartedAt: 1_700_000_000_000 } }),
    },
    'incident.setService': {
      may: staff,
      args: ({ incidentId, serviceId }) => ({ incidentId, serviceId, impact: 'partial_outage' }),
    },
    'incident.assignRole': {
      may: staff,
      args: ({ incidentId, memberId }) => ({ incidentId, role: 'scribe', memberId }),
    },
    'incident.linkAlert': {
      may: staff,
      args: ({ incidentId, alertId }) => ({ incidentId, alertId }),
    },
    'incident.unlinkAlert': {
      may: staff,
      args: ({ incidentId, alertId }) => ({ incidentId, alertId }),
    },
    'incident.page': {
      may: staff,
      args: ({ incidentId, memberId }) => ({
        incidentId,
        type: 'member',
        targetId: memberId,
      }),
    },
    'incident.acknowledge': { may: staff, args: ({ incidentId }) => ({ incidentId }) },
    'incident.merge': {
      may: staff,
      args: ({ incidentId, otherIncidentId }) => ({ incidentId, intoId: otherIncidentId }),
    },
    'incident.follow': {
      may: staff,
      args: ({ incidentId, memberId }) => ({ incidentId, memberId }),
    },
    'incident.unfollow': {
      may: staff,
      args: ({ incidentId, memberId }) => ({ incidentId, memberId }),
    },
    'incident.note': {
      may: staff,
      creates: 'incidentNoteId',
      args: ({ incidentId }) => ({ id: newId(), incidentId, body: 'The pool is full.' }),
    },
  },
};
