import { zql } from '@/zero/builder';
import type { Context } from '@/zero/core/context';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import { activeSelf } from '@/zero/platform/member/permissions';

// What a client's person may know of a status page: rows that every visitor of it sees, as far as they concern
// services that the client uses or incidents that its tickets are linked with. Rows on the way there are synced
// too, so that it must never lead over an incident, a service or an alert.

/** The caller's own active member row. It is read for each row: below another table, none is read once. */
const ownMember = (ctx: Context) => activeSelf(ctx)[0];

/** A component of a public page behind which there is a service that the caller's client uses. */
const seesPublicStatusComponent = (ctx: Context) =>
  enforceOnServer<'statusComponent'>(ctx, ({ and, cmp, exists }) =>
    and(
      cmp('archivedAt', 'IS', null),
      exists('page', (page) => page.where('isPublished', true)),
      exists('serviceClients', (clients) => clients.whereExists('clientMembers', ownMember(ctx))),
    ),
  );

/** A published post that affects such a component, or describes an incident that a ticket of the client is linked with. */
const seesPublicStatusPost = (ctx: Context) =>
  enforceOnServer<'statusPost'>(ctx, ({ and, or, cmp, exists }) =>
    and(
      cmp('publishedAt', 'IS NOT', null),
      exists('page', (page) => page.where('isPublished', true)),
      or(
        exists('components', (rows) =>
          rows.whereExists('component', (component) =>
            component.where(seesPublicStatusComponent(ctx)),
          ),
        ),
        exists('linksTo', (links) =>
          links
            .where('fromType', 'ticket')
            .whereExists('fromTicket', (ticket) =>
              ticket.whereExists('clientMembers', ownMember(ctx)),
            ),
        ),
        exists('linksFrom', (links) =>
          links
            .where('toType', 'ticket')
            .whereExists('toTicket', (ticket) =>
              ticket.whereExists('clientMembers', ownMember(ctx)),
            ),
        ),
      ),
    ),
  );

/** That such a post affects such a component. */
export const seesPublicStatusPostComponent = (ctx: Context) =>
  enforceOnServer<'statusPostComponent'>(ctx, ({ exists }) =>
    exists('component', (component) => component.where(seesPublicStatusComponent(ctx))),
  );

/** What such a post says; not a text that was replaced. */
export const seesPublicStatusUpdate = (ctx: Context) =>
  enforceOnServer<'statusUpdate'>(ctx, ({ and, not, exists }) =>
    and(
      exists('post', (post) => post.where(seesPublicStatusPost(ctx))),
      not(exists('corrections')),
    ),
  );

/** The page of such a component or post. */
export const seesPublicStatusPage = (ctx: Context) =>
  enforceOnServer<'statusPage'>(ctx, ({ and, or, cmp, exists }) =>
    and(
      cmp('isPublished', true),
      or(
        exists('components', (rows) => rows.where(seesPublicStatusComponent(ctx))),
        exists('posts', (rows) => rows.where(seesPublicStatusPost(ctx))),
      ),
    ),
  );

export const publicStatusComponents = (ctx: Context) =>
  zql.statusComponent.where(seesPublicStatusComponent(ctx));

export const publicStatusPosts = (ctx: Context) => zql.statusPost.where(seesPublicStatusPost(ctx));
