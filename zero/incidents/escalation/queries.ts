import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { seesAlert } from '../alert/permissions';
import { seesEscalation, seesEscalationPage, visibleEscalations } from './permissions';

/** Pages of an escalation that its alert shows. */
const pagesLimit = 200;

/** Alerts that are counted as paged for together. */
const joinedLimit = 1_000;

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
      .related('joined', (joined) =>
        joined.where(seesEscalation(ctx)).where('status', 'joined').limit(joinedLimit),
      )
      .related('leader', (leader) =>
        leader.where(seesEscalation(ctx)).related('alert', (alert) => alert.where(seesAlert(ctx))),
      )
      .one(),
);

export const escalationQueries = { ofAlert };
