import { defineCapabilities, managers, staff } from '../core/capabilities';

export const incidentsCapabilities = defineCapabilities({
  'incident.read': staff,
  'incident.declare': staff,
  'incident.respond': staff,
  'incident.reopen': managers,
  'service.read': staff,
  'service.manage': managers,
  'integration.manage': managers,
  'alert.read': staff,
  'alert.respond': staff,
  'maintenanceWindow.read': staff,
  'maintenanceWindow.manage': managers,
  'statusPage.read': staff,
  'statusPage.manage': managers,
  'schedule.read': staff,
  'schedule.manage': managers,
  'schedule.override': staff,
  'escalationPolicy.read': staff,
  'escalationPolicy.manage': managers,
  'incidentTemplate.read': staff,
  'incidentTemplate.manage': managers,
});
