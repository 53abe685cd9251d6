import { zql } from '@/zero/builder';
import type { Context } from '@/zero/core/context';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesIncidentTemplate = (ctx: Context) =>
  enforceOnServer<'incidentTemplate'>(ctx, ({ exists }) =>
    exists('members', ...activeInternal(ctx)),
  );

export const visibleIncidentTemplates = (ctx: Context) =>
  zql.incidentTemplate.where(seesIncidentTemplate(ctx));
