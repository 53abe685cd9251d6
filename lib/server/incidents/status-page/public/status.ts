import { impliedStatus, worstStatus } from '@/zero/incidents/status-page/current-status';
import {
  type ComponentStatus,
  isFinished,
  type PostImpact,
} from '@/zero/incidents/status-page/values';
import type { PublicComponent, PublicPage, PublicPost } from './snapshot';

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

/** What a component is now: its own status, or what the open posts say of it where that is worse. */
export function currentStatus(page: PublicPage, component: PublicComponent): ComponentStatus {
  const open = page.posts.filter(
    (post) => isOpen(post) && post.componentIds.includes(component.id),
  );
  return worstStatus([component.status, ...open.map(impliedStatus)]);
}

export type Overall = { indicator: PostImpact | 'maintenance'; description: string };

/** How the page as a whole is, in Statuspage's terms. */
export function overallStatus(page: PublicPage): Overall {
  const statuses = page.components.map((component) => currentStatus(page, component));
  const open = page.posts.filter((post) => isOpen(post) && post.kind === 'incident');
  const status = worstStatus([...statuses, ...open.map(impliedStatus)]);
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
