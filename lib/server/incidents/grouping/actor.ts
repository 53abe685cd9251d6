import type { ActorReference } from '@/lib/server/core/actor';

/** As whom the rule of a service acts in the audit log. */
export const groupingActor: ActorReference = { type: 'job', id: 'alert.group' };
