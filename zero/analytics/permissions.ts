import { zql } from '../builder';
import { asked } from '../asked';
import type { Context } from '../context';
import { activeInternal } from '../member/permissions';

/** Never a client. */
export const seesTicketFact = (ctx: Context) =>
  asked<'ticketFact'>(ctx, ({ exists }) => exists('members', activeInternal(ctx)));

/** Never a client. */
export const seesAnalyticsManifest = (ctx: Context) =>
  asked<'analyticsManifest'>(ctx, ({ exists }) => exists('members', activeInternal(ctx)));

export const visibleTicketFacts = (ctx: Context) => zql.ticketFact.where(seesTicketFact(ctx));
export const visibleAnalyticsManifests = (ctx: Context) =>
  zql.analyticsManifest.where(seesAnalyticsManifest(ctx));
