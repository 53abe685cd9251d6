import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { mostComponents } from './fields';
import {
  seesStatusUpdate,
  visibleStatusComponents,
  visibleStatusPages,
  visibleStatusPostComponents,
  visibleStatusPosts,
  visibleStatusUpdates,
} from './permissions';

const tenant = z.strictObject({ organizationId: idSchema });
const page = tenant.extend({ statusPageId: idSchema });
const post = tenant.extend({ statusPostId: idSchema });

/** The organization's status pages by name. */
const all = defineQuery(tenant, ({ args, ctx }) =>
  visibleStatusPages(ctx)
    .where('organizationId', args.organizationId)
    .orderBy('name', 'asc')
    .orderBy('id', 'asc'),
);

/** The components of a page in their order, also those that were removed. */
const componentsOfPage = defineQuery(page, ({ args, ctx }) =>
  visibleStatusComponents(ctx)
    .where('organizationId', args.organizationId)
    .where('statusPageId', args.statusPageId)
    .orderBy('position', 'asc')
    .orderBy('id', 'asc')
    .limit(5 * mostComponents),
);

/** The newest posts of a page, drafts as well. */
const postsOfPage = defineQuery(page, ({ args, ctx }) =>
  visibleStatusPosts(ctx)
    .where('organizationId', args.organizationId)
    .where('statusPageId', args.statusPageId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200),
);

/** The published posts that describe an incident, with the newest of what they said. */
const ofIncident = defineQuery(tenant.extend({ incidentId: idSchema }), ({ args, ctx }) =>
  visibleStatusPosts(ctx)
    .where('organizationId', args.organizationId)
    .where('incidentId', args.incidentId)
    .where('publishedAt', 'IS NOT', null)
    .related('updates', (rows) =>
      rows
        .where(seesStatusUpdate(ctx))
        .orderBy('displayedAt', 'desc')
        .orderBy('id', 'desc')
        .limit(20),
    )
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(5),
);

/** What a post said, newest first. */
const updates = defineQuery(post, ({ args, ctx }) =>
  visibleStatusUpdates(ctx)
    .where('organizationId', args.organizationId)
    .where('statusPostId', args.statusPostId)
    .orderBy('displayedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(500),
);

/** Which components a post affects. */
const affected = defineQuery(post, ({ args, ctx }) =>
  visibleStatusPostComponents(ctx)
    .where('organizationId', args.organizationId)
    .where('statusPostId', args.statusPostId)
    .limit(mostComponents),
);

export const statusPageQueries = { all };
export const statusComponentQueries = { ofPage: componentsOfPage };
export const statusPostQueries = { ofPage: postsOfPage, ofIncident, updates, affected };
