import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import type { Context } from '@/zero/core/context';
import { idSchema, instantSchema } from '@/zero/core/ids';
import { seesFollower } from '@/zero/platform/follower/permissions';
import { seesProfile } from '@/zero/platform/member/permissions';
import { seesSubjectLink } from '@/zero/platform/subject-link/permissions';
import { withLinkEnds } from '@/zero/references';
import { seesService } from '../service/permissions';
import { countedStatuses } from './metrics';
import { incidentFilterSchema, matchesIncident } from './filter';
import {
  seesIncident,
  seesIncidentService,
  visibleIncidentEvents,
  visibleIncidents,
} from './permissions';

/** Longest page of a list. */
const pageLimit = 500;
/** Newest entries of a timeline that a room holds. */
const timelineLimit = 1_000;

/** Incidents that metrics are made of at most. */
export const countedLimit = 5_000;

const tenant = z.strictObject({ organizationId: idSchema });

/** Incidents with the services that they hurt. */
const incidentsWithServices = (ctx: Context) =>
  visibleIncidents(ctx).related('services', (services) =>
    services
      .where(seesIncidentService(ctx))
      .related('service', (service) => service.where(seesService(ctx)))
      .orderBy('createdAt', 'asc')
      .orderBy('id', 'asc'),
  );

/** A page of incidents, the newest first. */
const list = defineQuery(
  tenant.extend({
    filter: incidentFilterSchema,
    limit: z.number().int().min(1).max(pageLimit),
    /** The row after which the page begins. */
    start: z.strictObject({ createdAt: instantSchema, id: idSchema }).nullable(),
  }),
  ({ args, ctx }) => {
    const page = incidentsWithServices(ctx)
      .related('commander', (profile) => profile.where(seesProfile(ctx)))
      .where('organizationId', args.organizationId)
      .where(matchesIncident(args.filter, ctx))
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(args.limit);
    return args.start ? page.start(args.start) : page;
  },
);

const whole = (ctx: Context, organizationId: string) =>
  incidentsWithServices(ctx)
    .where('organizationId', organizationId)
    .related('commander', (profile) => profile.where(seesProfile(ctx)))
    .related('communications', (profile) => profile.where(seesProfile(ctx)))
    .related('scribe', (profile) => profile.where(seesProfile(ctx)))
    .related('reporter', (profile) => profile.where(seesProfile(ctx)))
    .related('followers', (followers) => followers.where(seesFollower(ctx)))
    .related('mergedInto', (into) => into.where(seesIncident(ctx)))
    .related('mergedFrom', (from) => from.where(seesIncident(ctx)).orderBy('number', 'asc'))
    .related('linksFrom', (links) => withLinkEnds(links.where(seesSubjectLink(ctx)), ctx))
    .related('linksTo', (links) => withLinkEnds(links.where(seesSubjectLink(ctx)), ctx))
    .one();

/** The incident of a number. */
const byNumber = defineQuery(
  tenant.extend({ number: z.number().int().min(1).max(2_147_483_647) }),
  ({ args, ctx }) => whole(ctx, args.organizationId).where('number', args.number),
);

/** The incident of an id, which has no number yet. */
const byId = defineQuery(tenant.extend({ incidentId: idSchema }), ({ args, ctx }) =>
  whole(ctx, args.organizationId).where('id', args.incidentId),
);

/** Incidents declared within a time, with the services that they hurt, the newest first. */
const declaredWithin = defineQuery(
  tenant.extend({ from: instantSchema, to: instantSchema }),
  ({ args, ctx }) =>
    visibleIncidents(ctx)
      .related('services', (services) => services.where(seesIncidentService(ctx)))
      .where('organizationId', args.organizationId)
      .where('declaredAt', '>=', args.from)
      .where('declaredAt', '<', args.to)
      .where('status', 'IN', countedStatuses)
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(countedLimit),
);

/** What happened to an incident, the newest first. */
const timeline = defineQuery(tenant.extend({ incidentId: idSchema }), ({ args, ctx }) =>
  visibleIncidentEvents(ctx)
    .where('organizationId', args.organizationId)
    .where('incidentId', args.incidentId)
    .related('actor', (actor) => actor.where(seesProfile(ctx)))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(timelineLimit),
);

export const incidentQueries = { list, byNumber, byId, declaredWithin, timeline };
