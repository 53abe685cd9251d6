import {
  type ComponentStatus,
  isFinished,
  type PostImpact,
} from '@/zero/incidents/status-page/values';
import type { PublicComponent, PublicPage, PublicPost } from './snapshot';

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

const impactByStatus: Record<ComponentStatus, PostImpact> = {
  operational: 'none',
  under_maintenance: 'none',
  degraded_performance: 'minor',
  partial_outage: 'major',
  major_outage: 'critical',
};

/** Whether this maintenance is announced and has not begun. */
export const isUpcoming = ({ kind, status }: PublicPost) =>
  kind === 'maintenance' && status === 'scheduled';

/** Whether this post is going on. */
export const isOpen = (post: PublicPost) => !isFinished(post.status) && !isUpcoming(post);

const impliedBy = ({ kind, impact }: PublicPost): ComponentStatus =>
  kind === 'maintenance' ? 'under_maintenance' : statusByImpact[impact];

const worst = (statuses: readonly ComponentStatus[]): ComponentStatus =>
  order[Math.max(0, ...statuses.map((status) => order.indexOf(status)))] ?? 'operational';

/** What a component is now: its own status, or what the open posts say of it where that is worse. */
export function currentStatus(page: PublicPage, component: PublicComponent): ComponentStatus {
  const open = page.posts.filter(
    (post) => isOpen(post) && post.componentIds.includes(component.id),
  );
  return worst([component.status, ...open.map(impliedBy)]);
}

export type Overall = { indicator: PostImpact | 'maintenance'; description: string };

/** How the page as a whole is, in Statuspage's terms. */
export function overallStatus(page: PublicPage): Overall {
  const statuses = page.components.map((component) => currentStatus(page, component));
  const open = page.posts.filter((post) => isOpen(post) && post.kind === 'incident');
  const status = worst([...statuses, ...open.map(impliedBy)]);
  if (status === 'under_maintenance') {
    return { indicator: 'maintenance', description: 'Service Under Maintenance' };
  }
  const indicator = impactByStatus[status];
  return { indicator, description: descriptions[indicator] };
}

/** The words of Statuspage, which programs compare. */
const descriptions: Record<PostImpact, string> = {
  none: 'All Systems Operational',
  minor: 'Partially Degraded Service',
  major: 'Partial System Outage',
  critical: 'Major System Outage',
};
