'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useId } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Badge, type Tone } from '@/components/ui/badge';
import { impliedStatus, worstStatus } from '@/zero/incidents/status-page/current-status';
import type { ComponentStatus } from '@/zero/incidents/status-page/values';
import { componentStatusWords } from '@/zero/incidents/status-page/words';
import { queries } from '@/zero/queries';
import { postStatusWord } from '../status-page/status-words';
import { StatusLink } from './status-link';

const tones: Record<ComponentStatus, Tone> = {
  operational: 'success',
  under_maintenance: 'info',
  degraded_performance: 'warning',
  partial_outage: 'warning',
  major_outage: 'danger',
};

/** How the services are that the reader's company uses, as the public status page says it. */
export function ServiceStatus() {
  const { organization } = useTenant();
  const id = useId();
  const place = { organizationId: organization.id };
  const [components] = useQuery(queries.clientStatus.components(place));
  const [visible] = useQuery(queries.clientStatus.open(place));
  const page = components[0]?.page;
  if (!page) return null;
  // Those of a ticket's incident are visible, too, whichever services it hurts.
  const used = new Set(components.map((component) => component.id));
  const posts = visible.filter((post) =>
    post.components.some(({ componentId }) => used.has(componentId)),
  );
  const open = posts.filter(({ status }) => status !== 'scheduled');
  const stateOf = (component: (typeof components)[number]) =>
    worstStatus([
      component.status,
      ...open
        .filter((post) => post.components.some((each) => each.componentId === component.id))
        .map(impliedStatus),
    ]);
  const states = components.map((component) => ({ component, status: stateOf(component) }));
  const affected = states.filter(({ status }) => status !== 'operational');
  return (
    <section aria-labelledby={id} className="border-t border-line px-4 py-3 text-13">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={id} className="text-13 font-semibold">
          Service status
        </h2>
        <Badge tone={tones[worstStatus(states.map(({ status }) => status))]}>
          {affected.length === 0
            ? 'All operational'
            : `${affected.length} of ${states.length} affected`}
        </Badge>
        <span className="flex-1" />
        <StatusLink slug={page.slug}>Open status page</StatusLink>
      </div>
      {affected.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-ink-muted">
          {affected.map(({ component, status }) => (
            <li key={component.id}>
              <bdi>{component.name}</bdi>: {componentStatusWords[status]}
            </li>
          ))}
        </ul>
      )}
      {posts.length > 0 && (
        <ul className="mt-2 flex flex-col gap-1">
          {posts.map((post) => (
            <li key={post.id}>
              <StatusLink slug={page.slug} postId={post.id}>
                <bdi>{post.title}</bdi>
              </StatusLink>{' '}
              <span className="text-ink-muted">{postStatusWord(post.status)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
