import type { EntitySamples } from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

export const followerSamples: EntitySamples = { visible: { follower: internalOf('r') } };
