import { alertOperations } from './alert/api';
import { changeEventOperations } from './change-event/api';
import { escalationPolicyOperations } from './escalation-policy/api';
import type { ApiModule } from '../api/define-operation';
import { incidentOperations } from './incident/api';
import { incidentPartOperations } from './incident/api-parts';
import { maintenanceWindowOperations } from './maintenance-window/api';
import { reviewOperations } from './review/api';
import { scheduleOperations } from './schedule/api';
import { serviceOperations } from './service/api';

/** What programs reach of incidents and what belongs to them. */
export const incidentsApi: ApiModule = {
  scopes: [
    { name: 'alerts:read', explanation: 'Read alerts.', capabilities: ['alert.read'] },
    {
      name: 'alerts:write',
      explanation: 'Acknowledge, resolve and reopen alerts.',
      capabilities: ['alert.read', 'alert.respond'],
    },
    {
      name: 'incidents:read',
      explanation: 'Read incidents with their timelines.',
      capabilities: ['incident.read'],
    },
    {
      name: 'incidents:write',
      explanation: 'Declare and change incidents, reopen closed ones, write notes and reviews.',
      capabilities: ['incident.read', 'incident.declare', 'incident.respond', 'incident.reopen'],
    },
    {
      name: 'maintenance-windows:read',
      explanation: 'Read maintenance windows.',
      capabilities: ['maintenanceWindow.read'],
    },
    {
      name: 'maintenance-windows:write',
      explanation: 'Add, change, end and remove maintenance windows.',
      capabilities: ['maintenanceWindow.read', 'maintenanceWindow.manage'],
    },
    {
      name: 'services:read',
      explanation: 'Read services, what they depend on and what was changed of them.',
      capabilities: ['service.read'],
    },
    {
      name: 'services:write',
      explanation: 'Add, change and remove services, and report changes of them.',
      capabilities: ['service.read', 'service.manage'],
    },
    {
      name: 'schedules:read',
      explanation: 'Read on-call schedules and who is on call.',
      capabilities: ['schedule.read'],
    },
    {
      name: 'schedules:write',
      explanation: 'Add, change and override on-call schedules.',
      capabilities: ['schedule.read', 'schedule.manage', 'schedule.override'],
    },
    {
      name: 'escalation-policies:read',
      explanation: 'Read escalation policies with their steps.',
      capabilities: ['escalationPolicy.read'],
    },
    {
      name: 'escalation-policies:write',
      explanation: 'Add, change and remove escalation policies.',
      capabilities: ['escalationPolicy.read', 'escalationPolicy.manage'],
    },
  ],
  operations: [
    ...incidentOperations,
    ...incidentPartOperations,
    ...reviewOperations,
    ...alertOperations,
    ...maintenanceWindowOperations,
    ...serviceOperations,
    ...changeEventOperations,
    ...scheduleOperations,
    ...escalationPolicyOperations,
  ],
};
