import { queries } from '@/zero/queries';
import type { Preloads } from './module/preloads';

export const platformPreloads: Preloads = {
  name: 'platform',
  names: (zero, organizationId) => [
    zero.preload(queries.member.staff({ organizationId })),
    zero.preload(queries.team.all({ organizationId })),
    zero.preload(queries.preference.mine({ organizationId })),
    zero.preload(queries.tag.all({ organizationId })),
    zero.preload(queries.view.all({ organizationId })),
  ],
  tools: (zero, organizationId) => [zero.preload(queries.member.assignable({ organizationId }))],
};
