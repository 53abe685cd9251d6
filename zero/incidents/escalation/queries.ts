import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { seesEscalationPage, visibleEscalations } from './permissions';

/** Pages of an escalation that its alert shows. */
const pagesLimit = 200;

/** How far the paging for an alert has come, with whom it paged, the last first. */
const ofAlert = defineQuery(
  z.strictObject({ organizationId: idSchema, alertId: idSchema }),
  ({ args, ctx }) =>
    visibleEscalations(ctx)
      .where('organizationId', args.organizationId)
      .where('alertId', args.alertId)
      .related('pages', (pages) =>
        pages
          .where(seesEscalationPage(ctx))
          .orderBy('createdAt', 'desc')
          .orderBy('id', 'asc')
          .limit(pagesLimit),
      )
      .one(),
);

export const escalationQueries = { ofAlert };
