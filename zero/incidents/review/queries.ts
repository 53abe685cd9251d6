import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { visibleIncidentFollowUps, visibleIncidentReviews } from './permissions';

/** Follow-ups of an incident that its room shows. */
const followUpLimit = 200;

const ofIncidentSchema = z.strictObject({ organizationId: idSchema, incidentId: idSchema });

export const reviewQueries = {
  /** The review of an incident. */
  ofIncident: defineQuery(ofIncidentSchema, ({ args, ctx }) =>
    visibleIncidentReviews(ctx)
      .where('organizationId', args.organizationId)
      .where('incidentId', args.incidentId)
      .one(),
  ),
};

export const followUpQueries = {
  /** The follow-ups of an incident, oldest first. */
  ofIncident: defineQuery(ofIncidentSchema, ({ args, ctx }) =>
    visibleIncidentFollowUps(ctx)
      .where('organizationId', args.organizationId)
      .where('incidentId', args.incidentId)
      .orderBy('createdAt', 'asc')
      .orderBy('id', 'asc')
      .limit(followUpLimit),
  ),
};
