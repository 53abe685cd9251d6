import type { AlertSeverity } from '@/zero/incidents/alert/values';

/** A service's rule: from which severity on an alert declares an incident, and how long others join it. */
export type GroupingRule = {
  declareFrom: AlertSeverity | null;
  declareSeverity: number;
  groupingMinutes: number;
};

/** An alert that has just been triggered and belongs to no incident. */
export type UngroupedAlert = {
  id: string;
  title: string;
  severity: AlertSeverity;
  groupKey: string | null;
};
