import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import type { Context } from '@/zero/core/context';
import { idSchema } from '@/zero/core/ids';
import { mostComponents } from '../status-page/fields';
import { finishedStatuses } from '../status-page/values';
import {
  publicStatusComponents,
  publicStatusPosts,
  seesPublicStatusPage,
  seesPublicStatusPostComponent,
  seesPublicStatusUpdate,
} from './permissions';

const tenant = z.strictObject({ organizationId: idSchema });

/** The public components of the services that the caller's client uses. */
const components = defineQuery(tenant, ({ args, ctx }) =>
  publicStatusComponents(ctx)
    .where('organizationId', args.organizationId)
    .related('page', (page) => page.where(seesPublicStatusPage(ctx)))
    .orderBy('position', 'asc')
    .orderBy('id', 'asc')
    .limit(mostComponents),
);

/** Posts with what the public reads of them. */
const wholePosts = (ctx: Context) =>
  publicStatusPosts(ctx)
    .related('page', (page) => page.where(seesPublicStatusPage(ctx)))
    .related('components', (rows) => rows.where(seesPublicStatusPostComponent(ctx)))
    .related('updates', (updates) =>
      updates
        .where(seesPublicStatusUpdate(ctx))
        .orderBy('displayedAt', 'desc')
        .orderBy('id', 'desc')
        .limit(50),
    );

/** The posts about these services that are not over yet, newest first. */
const open = defineQuery(tenant, ({ args, ctx }) =>
  wholePosts(ctx)
    .where('organizationId', args.organizationId)
    .where('status', 'NOT IN', finishedStatuses)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(20),
);

/** The posts about the incidents that a ticket is linked with, newest first. */
const ofTicket = defineQuery(tenant.extend({ ticketId: idSchema }), ({ args, ctx }) =>
  wholePosts(ctx)
    .where('organizationId', args.organizationId)
    .where(({ or, exists }) =>
      or(
        exists('linksTo', (links) => links.where('fromId', args.ticketId)),
        exists('linksFrom', (links) => links.where('toId', args.ticketId)),
      ),
    )
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(5),
);

export const clientStatusQueries = { components, open, ofTicket };
