import type postgres from 'postgres';
import { alertSeverities, type AlertSeverity } from '@/zero/incidents/alert/values';
import { incidentMachine, isOpenStatus } from '@/zero/incidents/incident/machine';
import type { IncidentStatus } from '@/zero/incidents/incident/values';
import { declareIncident } from './declare-incident';
import { linkAlert } from './link-alert';
import type { GroupingRule, UngroupedAlert } from './rule';

type Place = { organizationId: string; serviceId: string };

const unresolved = (Object.keys(incidentMachine) as IncidentStatus[]).filter(isOpenStatus);

/**
 * Links alerts that have just been triggered with the incident that alerts of their service and group belong
 * to, and declares one where the service's rule says so. The caller holds the service, so that of many alerts
 * at once the first declares it and the others join.
 * @returns the incidents that were declared
 */
export async function groupAlerts(
  tx: postgres.TransactionSql,
  place: Place,
  alertIds: readonly string[],
): Promise<string[]> {
  if (alertIds.length === 0) return [];
  const [rule] = await tx<GroupingRule[]>`
    select declare_from "declareFrom", declare_severity "declareSeverity",
      grouping_minutes "groupingMinutes"
    from service where organization_id = ${place.organizationId} and id = ${place.serviceId}`;
  if (!rule) return [];
  const alerts = await tx<UngroupedAlert[]>`
    select id, title, severity, group_key "groupKey" from alert
    where id = any(${[...alertIds]}::uuid[]) and incident_id is null
      and status in ('triggered', 'acknowledged')
    order by array_position(${[...alertIds]}::uuid[], id)`;
  const declared: string[] = [];
  for (const alert of alerts) {
    let incidentId = await incidentToJoin(tx, place, alert, rule);
    if (!incidentId && isDeclaring(alert, rule)) {
      incidentId = await declareIncident(tx, place, alert, rule);
      declared.push(incidentId);
    }
    if (incidentId) await linkAlert(tx, place, alert, incidentId);
  }
  return declared;
}

const rank = (severity: AlertSeverity) => alertSeverities.indexOf(severity);

const isDeclaring = ({ severity }: UngroupedAlert, { declareFrom }: GroupingRule) =>
  declareFrom !== null && rank(severity) <= rank(declareFrom);

/** The newest unresolved incident with an alert of the service, and of the group where there is one, within the window. */
async function incidentToJoin(
  tx: postgres.TransactionSql,
  { organizationId, serviceId }: Place,
  { groupKey }: UngroupedAlert,
  { groupingMinutes }: GroupingRule,
): Promise<string | undefined> {
  const [incident] = await tx<{ id: string }[]>`
    select i.id from alert a
    join incident i on i.organization_id = a.organization_id and i.id = a.incident_id
    where a.organization_id = ${organizationId} and a.service_id = ${serviceId}
      and (${groupKey}::text is null or a.group_key = ${groupKey})
      and greatest(a.created_at, i.created_at) > now() - make_interval(mins => ${groupingMinutes})
      and i.status = any(${unresolved}::text[])
    order by i.created_at desc, i.id limit 1`;
  return incident?.id;
}
