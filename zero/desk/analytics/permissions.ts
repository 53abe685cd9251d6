import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesTicketFact = (ctx: Context) =>
  enforceOnServer<'ticketFact'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

/** Never a client. */
export const seesAnalyticsManifest = (ctx: Context) =>
  enforceOnServer<'analyticsManifest'>(ctx, ({ exists }) =>
    exists('members', ...activeInternal(ctx)),
  );

export const visibleTicketFacts = (ctx: Context) => zql.ticketFact.where(seesTicketFact(ctx));
export const visibleAnalyticsManifests = (ctx: Context) =>
  zql.analyticsManifest.where(seesAnalyticsManifest(ctx));
