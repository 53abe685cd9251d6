import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { seesAlert } from '../alert/permissions';
import { seesEscalation, seesEscalationPage, visibleEscalations } from './permissions';

/** Pages of an escalation that its alert shows. */
const pagesLimit = 200;

/** Escalations that an incident shows. */
const ofIncidentLimit = 20;

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

/** The paging for an incident, the last first, with whom it paged. */
const ofIncident = defineQuery(
  z.strictObject({ organizationId: idSchema, incidentId: idSchema }),
  ({ args, ctx }) =>
    visibleEscalations(ctx)
      .where('organizationId', args.organizationId)
      .where('incidentId', args.incidentId)
      .related('pages', (pages) =>
        pages
          .where(seesEscalationPage(ctx))
          .orderBy('createdAt', 'desc')
          .orderBy('id', 'asc')
          .limit(pagesLimit),
      )
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'asc')
      .limit(ofIncidentLimit),
);

export const escalationQueries = { ofAlert, ofIncident };
