import { defineCapabilities, managers, staff } from '../core/capabilities';

export const incidentsCapabilities = defineCapabilities({
  'service.read': staff,
  'service.manage': managers,
  'statusPage.read': staff,
  'statusPage.manage': managers,
  'schedule.read': staff,
  'schedule.manage': managers,
  'schedule.override': staff,
});
