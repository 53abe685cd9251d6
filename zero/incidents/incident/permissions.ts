import { zql } from '@/zero/builder';
import type { Context } from '@/zero/core/context';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesIncident = (ctx: Context) =>
  enforceOnServer<'incident'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleIncidents = (ctx: Context) => zql.incident.where(seesIncident(ctx));

/** Never a client. */
export const seesIncidentService = (ctx: Context) =>
  enforceOnServer<'incidentService'>(ctx, ({ exists }) =>
    exists('members', ...activeInternal(ctx)),
  );

/** Never a client. */
export const seesIncidentEvent = (ctx: Context) =>
  enforceOnServer<'incidentEvent'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleIncidentEvents = (ctx: Context) =>
  zql.incidentEvent.where(seesIncidentEvent(ctx));
