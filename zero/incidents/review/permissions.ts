import { zql } from '@/zero/builder';
import type { Context } from '@/zero/core/context';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const visibleIncidentReviews = (ctx: Context) =>
  zql.incidentReview.where(
    enforceOnServer<'incidentReview'>(ctx, ({ exists }) =>
      exists('members', ...activeInternal(ctx)),
    ),
  );

/** Never a client. */
export const visibleIncidentFollowUps = (ctx: Context) =>
  zql.incidentFollowUp.where(
    enforceOnServer<'incidentFollowUp'>(ctx, ({ exists }) =>
      exists('members', ...activeInternal(ctx)),
    ),
  );
