import type { ComponentStatus, PostImpact } from './values';

/** From the best to the worst. */
const order: readonly ComponentStatus[] = [
  'operational',
  'under_maintenance',
  'degraded_performance',
  'partial_outage',
  'major_outage',
];

const statusByImpact: Record<PostImpact, ComponentStatus> = {
  none: 'operational',
  minor: 'degraded_performance',
  major: 'partial_outage',
  critical: 'major_outage',
};

/** What an open post says of the components that it affects. */
export const impliedStatus = ({ kind, impact }: { kind: string; impact: string }) =>
  kind === 'maintenance' ? 'under_maintenance' : statusByImpact[impact as PostImpact];

/** The worst of these; operational where there are none. */
export const worstStatus = (statuses: readonly string[]): ComponentStatus =>
  order[Math.max(0, ...statuses.map((status) => order.findIndex((each) => each === status)))] ??
  'operational';
