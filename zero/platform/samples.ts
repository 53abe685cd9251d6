import { apiKeySamples } from './api-key/samples';
import { attachmentIds, attachmentSamples } from './attachment/samples';
import { notificationChannelIds, notificationChannelSamples } from './channel/samples';
import { draftIds, draftSamples } from './draft/samples';
import { followerSamples } from './follower/samples';
import { memberIds, memberSamples } from './member/samples';
import { notificationIds, notificationSamples } from './notification/samples';
import { organizationSamples } from './organization/samples';
import { preferenceSamples } from './preference/samples';
import { subjectLinkIds, subjectLinkSamples } from './subject-link/samples';
import { tagIds, tagSamples } from './tag/samples';
import { teamIds, teamSamples } from './team/samples';
import { viewIds, viewSamples } from './view/samples';
import { webhookSamples } from './webhook/samples';
import {
  admins,
  everyone,
  managers,
  staff,
  type EntitySamples,
} from '@/zero/testing/entity-samples';

/** Of what no entity of its own has. */
const others: EntitySamples = {
  capabilities: {
    'search.run': everyone,
    'presence.show': staff,
    'data.import': managers,
    'audit.read': managers,
    'mail.retry': admins,
    'job.manage': admins,
  },
};

/** How an id of each entity is found. */
export const platformIds = {
  ...attachmentIds,
  ...draftIds,
  ...memberIds,
  ...notificationIds,
  ...notificationChannelIds,
  ...subjectLinkIds,
  ...tagIds,
  ...teamIds,
  ...viewIds,
};

/** What the tests of permission try. */
export const platformSamples: EntitySamples[] = [
  apiKeySamples,
  attachmentSamples,
  draftSamples,
  followerSamples,
  memberSamples,
  notificationSamples,
  notificationChannelSamples,
  organizationSamples,
  preferenceSamples,
  subjectLinkSamples,
  tagSamples,
  teamSamples,
  viewSamples,
  webhookSamples,
  others,
];
